#include "box.h"

#include <stdlib.h>
#include <string.h>

static const struct {
    const char *name;
    int resource;
} resources[] = {
    {"--processor-seconds", RLIMIT_CPU},
    {"--file-bytes", RLIMIT_FSIZE},
    {"--open-files", RLIMIT_NOFILE},
    {"--core-bytes", RLIMIT_CORE},
    {"--queue-bytes", RLIMIT_MSGQUEUE},
    {"--address-bytes", RLIMIT_AS},
};

static int read_limit(const char *name, const char *value, struct plan *plan) {
    for (size_t index = 0; index < sizeof resources / sizeof *resources; index++) {
        if (strcmp(name, resources[index].name) != 0) continue;
        if (plan->limit_count == LARGEST_LIMIT_COUNT) return 0;
        plan->limits[plan->limit_count++] = (struct resource_limit){
            .resource = resources[index].resource, .value = strtoull(value, NULL, 10)};
        return 1;
    }
    return 0;
}

static int read_option(const char *name, char *value, struct plan *plan) {
    const char *end = value + strlen(value);
    if (strcmp(name, "--wall-milliseconds") == 0) plan->wall_milliseconds = atoll(value);
    else if (strcmp(name, "--grace-milliseconds") == 0) plan->grace_milliseconds = atol(value);
    else if (strcmp(name, "--report") == 0) plan->report = value;
    else if (strcmp(name, "--switch-user") == 0) plan->switches_user = value != end && *value == '1';
    else if (strcmp(name, "--serve") == 0) plan->serves = value != end && *value == '1';
    else if (strcmp(name, "--stack-signal") == 0) plan->stack_signal = atoi(value);
    else if (strcmp(name, "--writable") == 0) plan->writable = value;
    else if (strcmp(name, "--memory-bytes") == 0) plan->memory_bytes = atol(value);
    else if (strcmp(name, "--processes") == 0) plan->processes = atol(value);
    else if (strcmp(name, "--memory-groups") == 0) plan->memory_root = value;
    else if (strcmp(name, "--process-groups") == 0) plan->processes_root = value;
    else if (strcmp(name, "--unified-groups") == 0) plan->unified_root = value;
    else return read_limit(name, value, plan);
    return 1;
}

int read_plan(int count, char **words, struct plan *plan) {
    for (int index = 1; index + 1 < count; index += 2) {
        if (strcmp(words[index], "--bubblewrap") != 0) {
            if (!read_option(words[index], words[index + 1], plan)) return 0;
            continue;
        }
        int length = atoi(words[index + 1]);
        if (plan->wall_milliseconds <= 0 || length < 1 || index + 2 + length >= count) return 0;
        plan->program = words + index + 2 + length;
        plan->bubblewrap = calloc((size_t)length + 1, sizeof *plan->bubblewrap);
        if (!plan->bubblewrap) return 0;
        memcpy(plan->bubblewrap, words + index + 2, (size_t)length * sizeof *words);
        return 1;
    }
    return 0;
}
