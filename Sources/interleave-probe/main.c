/* Tries from inside of a sandbox what can be done there.
 *
 *     interleave-probe                  tries everything that is quick
 *     interleave-probe NAME...          tries some of it
 *     interleave-probe exhaust THING    takes one thing until there is no more
 *
 * A line for each: `NAME 0` if it worked, else `NAME ERRNO`. What reaches out of a sandbox must fail
 * there; what an exercise does must work. */
#include "probe.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static int is_wanted(const char *name, int count, char **words) {
    for (int index = 1; index < count; index++)
        if (strcmp(name, words[index]) == 0) return 1;
    return count == 1;
}

static void try_all(const struct attempt *attempts, int count, char **words) {
    for (; attempts->name; attempts++) {
        if (!is_wanted(attempts->name, count, words)) continue;
        printf("%s %d\n", attempts->name, attempts->try());
        /* One that ends the process must not take the answers of others with it. */
        fflush(stdout);
    }
}

int main(int count, char **words) {
    if (access("/.interleave/box", X_OK) != 0) {
        fputs("interleave-probe: runs only in a sandbox, for it does harm elsewhere\n", stderr);
        return 69;
    }
    if (count == 3 && strcmp(words[1], "exhaust") == 0) return exhaust(words[2]);
    try_all(reaches, count, words);
    try_all(doings, count, words);
    return 0;
}
