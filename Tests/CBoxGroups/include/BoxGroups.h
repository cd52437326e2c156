/* The control groups of `interleave-box`, for tests: a folder of plain files stands in for a group. */
#ifndef BOX_GROUPS_H
#define BOX_GROUPS_H

#include <stdbool.h>

/* What the box reads out of a group at the end; -1 is not known. */
struct box_evidence {
    long peak_memory, peak_processes;
    bool memory_ran_out, processes_ran_out;
};

/* Sets the limits of a group of the newer form, and opens the way into it. */
bool box_limits_unified_group(const char *folder, long memory_bytes, long processes);

/* Reads what happened in a group of the newer form. */
struct box_evidence box_evidence_of_unified_group(const char *folder);

#endif
