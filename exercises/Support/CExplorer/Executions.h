/// Inside of the library: what the driver keeps.
#ifndef INTERLEAVE_EXECUTIONS_H
#define INTERLEAVE_EXECUTIONS_H

#include "Page.h"

/// What the driver has mapped; none before it opens.
struct files *interleave_drivers_files(void);
/// The page of an execution that runs in a slot, or did so last.
struct page *interleave_page_of(int slot);
/// Whether an address is in the memory by which executions are controlled.
bool interleave_is_own_memory(uint64_t address);
/// Takes the signals by which a task crashes.
void interleave_catch_crashes(void);

/// What was seen of an execution when it was looked at last.
struct patience {
    uint64_t progress;
    /// The task that had the token, and its time of the processor.
    int runner;
    int64_t milliseconds;
    int looks_asleep;
};
/// Ends the execution of the page if it has not moved since for longer than anybody waits.
void interleave_lose_patience(struct patience *patience);

#endif
