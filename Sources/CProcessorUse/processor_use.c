#define _GNU_SOURCE
#include "processor_use.h"

#include <ctype.h>
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* One process or thread, as /proc tells. */
struct look {
    pid_t process, parent;
    char state;
    long long own_ticks, reaped_ticks;
    int is_descendant;
};

/* Returns 0 if there is no such process any more. */
static int look_at(const char *folder, const char *name, struct look *look) {
    char path[128], line[1024];
    snprintf(path, sizeof path, "%s/%.20s/stat", folder, name);
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) return 0;
    ssize_t count = read(file, line, sizeof line - 1);
    close(file);
    if (count <= 0) return 0;
    line[count] = 0;
    /* The command's name stands in parentheses and may hold any character. */
    char *after_name = strrchr(line, ')');
    long long user, system, reaped_user, reaped_system;
    int parent;
    if (!after_name
        || sscanf(after_name + 1, " %c %d %*d %*d %*d %*d %*u %*u %*u %*u %*u %lld %lld %lld %lld",
                  &look->state, &parent, &user, &system, &reaped_user, &reaped_system) != 6)
        return 0;
    look->process = atoi(name);
    look->parent = parent;
    look->own_ticks = user + system;
    look->reaped_ticks = reaped_user + reaped_system;
    return 1;
}

/* Looks at all processes; returns how many, 0 also without memory. The caller frees them. */
static size_t look_at_all(struct look **looks) {
    size_t count = 0, room = 0;
    *looks = NULL;
    DIR *processes = opendir("/proc");
    if (!processes) return 0;
    for (struct dirent *entry; (entry = readdir(processes));) {
        if (!isdigit((unsigned char)entry->d_name[0])) continue;
        if (count == room) {
            room = room ? 2 * room : 256;
            struct look *more = realloc(*looks, room * sizeof *more);
            if (!more) break;
            *looks = more;
        }
        struct look look = {0};
        if (look_at("/proc", entry->d_name, &look)) (*looks)[count++] = look;
    }
    closedir(processes);
    return count;
}

static void mark_descendants(struct look *looks, size_t count, pid_t ancestor) {
    for (int has_changed = 1; has_changed;) {
        has_changed = 0;
        for (size_t index = 0; index < count; index++) {
            struct look *look = &looks[index];
            if (look->is_descendant) continue;
            int is_child = look->parent == ancestor;
            for (size_t other = 0; other < count && !is_child; other++)
                is_child = looks[other].is_descendant && looks[other].process == look->parent;
            if (is_child) look->is_descendant = has_changed = 1;
        }
    }
}

static int has_runnable_thread(pid_t process) {
    char path[64];
    snprintf(path, sizeof path, "/proc/%d/task", process);
    DIR *threads = opendir(path);
    if (!threads) return 0;
    int is_found = 0;
    for (struct dirent *entry; !is_found && (entry = readdir(threads));) {
        struct look look;
        if (!isdigit((unsigned char)entry->d_name[0])) continue;
        is_found = look_at(path, entry->d_name, &look) && strchr("RD", look.state);
    }
    closedir(threads);
    return is_found;
}

struct processor_use processor_use_of_descendants(pid_t ancestor) {
    struct look *looks;
    size_t count = look_at_all(&looks);
    mark_descendants(looks, count, ancestor);
    long long ticks = 0;
    struct processor_use use = {0};
    for (size_t index = 0; index < count; index++) {
        const struct look *look = &looks[index];
        if (look->process == ancestor) ticks += look->reaped_ticks;
        if (!look->is_descendant) continue;
        ticks += look->own_ticks + look->reaped_ticks;
        if (!use.is_runnable) use.is_runnable = has_runnable_thread(look->process);
    }
    free(looks);
    use.nanoseconds = ticks * (1000000000LL / sysconf(_SC_CLK_TCK));
    return use;
}

int64_t longest_time(int64_t nanoseconds_of_limit) {
    return 10 * nanoseconds_of_limit + 30 * 1000000000LL;
}

/* Between two steps a program that is busy may be waiting for a moment, as for a page of a file. */
enum { LOOKS_TO_BE_SURE = 3 };

int was_kept_waiting(pid_t ancestor, int64_t nanoseconds_of_limit, int64_t nanoseconds_of_others) {
    struct timespec pause = {.tv_nsec = 5000000};
    for (int turn = 0; turn < LOOKS_TO_BE_SURE; turn++) {
        if (turn > 0) nanosleep(&pause, NULL);
        struct processor_use use = processor_use_of_descendants(ancestor);
        /* A twentieth is what starting costs, and the clock's ticks. */
        int64_t own = use.nanoseconds - nanoseconds_of_others;
        if (own >= nanoseconds_of_limit - nanoseconds_of_limit / 20) return 0;
        if (use.is_runnable) return 1;
    }
    return 0;
}
