/* What the parts of the probe share. `main.c` says what the probe is for. */
#ifndef PROBE_H
#define PROBE_H

/* Something to try: 0 if it worked, else the error number. */
struct attempt {
    const char *name;
    int (*try)(void);
};

/* All that are tried in a run, ended by one without a name. */
extern const struct attempt reaches[];
extern const struct attempt doings[];

/* Takes one thing until there is no more, or for ever; returns an exit code. */
int exhaust(const char *what);

#endif
