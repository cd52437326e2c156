/* One play after another within the same walls.
 *
 * Whoever has a play asks for it over descriptor 3, with a byte that says 4 and as many files: standard
 * output, standard error, the socket that the program finds at descriptor 3, and one for the report. The
 * answer is a byte: 1 if another play can be asked for, 0 if the walls come down. They do unless
 * the program ended by itself, in time, and left nothing in which a later one could find a trace of
 * it. A byte without files ends a play that is going on. */
#define _GNU_SOURCE
#include "box.h"

#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

struct result run_once(const struct plan *plan, struct walls *walls, struct gifts *gifts,
                       struct evidence *evidence) {
    struct groups groups = {0};
    struct result result = {.outcome = NEVER_BEGAN};
    *evidence = (struct evidence){-1, -1, 0, 0};
    int has_groups = make_groups(plan, &groups) && add_entries(&groups, gifts);
    if (!has_groups)
        dprintf(gifts->descriptors[2], "interleave-box: control groups cannot be made\n");
    int is_asked_for = has_groups && send_gifts(walls->news, gifts);
    /* Nobody must wait for our copies of the program's ends to be closed. */
    close_gifts(gifts);
    if (is_asked_for) {
        result = watch(walls, plan->wall_milliseconds);
        *evidence = evidence_of(&groups);
    }
    remove_groups(&groups);
    return result;
}

/* Waits for a request; returns 0 if there will be none. */
static int receive_request(struct walls *walls, struct gifts *request) {
    for (;;) {
        struct pollfd events[] = {{.fd = walls->requests, .events = POLLIN},
                                  {.fd = walls->signals, .events = POLLIN}};
        poll(events, 2, -1);
        if (events[0].revents) break;
        if (is_asked_to_end(walls->signals)) return 0;
        /* bubblewrap may have failed: whoever asks next is told so. */
    }
    if (!receive_gifts(walls->requests, request)) return 0;
    if (request->count == 4) return 1;
    close_gifts(request);
    return 0;
}

int serve(const struct plan *plan, struct walls *walls) {
    struct gifts request;
    char goes_on = 1;
    while (goes_on && receive_request(walls, &request)) {
        int report = request.descriptors[3];
        struct gifts gifts = {.descriptors = {open("/dev/null", O_RDONLY | O_CLOEXEC),
                                              request.descriptors[0], request.descriptors[1],
                                              request.descriptors[2]},
                              .count = 4,
                              .kept_count = 4};
        struct evidence evidence;
        struct result result = run_once(plan, walls, &gifts, &evidence);
        goes_on = result.is_clean && walls->bubblewrap != 0;
        /* What is left inside is not to run on when the play is said to be over. */
        if (!goes_on) tear_down(walls);
        write_report(report, &result, &evidence);
        if (send(walls->requests, &goes_on, 1, MSG_NOSIGNAL) < 0) goes_on = 0;
    }
    tear_down(walls);
    return 0;
}
