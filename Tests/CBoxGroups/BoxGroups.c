#include "BoxGroups.h"

/* The program has no library; its file is compiled in here. */
#include "../../Sources/interleave-box/groups.c"

static struct groups unified(const char *folder) {
    struct groups groups = {.is_unified = 1};
    snprintf(groups.memory, sizeof groups.memory, "%s", folder);
    snprintf(groups.processes, sizeof groups.processes, "%s", folder);
    return groups;
}

bool box_limits_unified_group(const char *folder, long memory_bytes, long processes) {
    struct groups groups = unified(folder);
    struct plan plan = {.memory_bytes = memory_bytes, .processes = processes};
    struct gifts gifts = {0};
    bool is_limited = limit_groups(&plan, &groups) && add_entries(&groups, &gifts);
    for (int index = 0; index < gifts.count; index++) close(gifts.descriptors[index]);
    return is_limited;
}

struct box_evidence box_evidence_of_unified_group(const char *folder) {
    struct groups groups = unified(folder);
    struct evidence evidence = evidence_of(&groups);
    return (struct box_evidence){evidence.peak_memory, evidence.peak_processes,
                                 evidence.memory_ran_out, evidence.processes_ran_out};
}
