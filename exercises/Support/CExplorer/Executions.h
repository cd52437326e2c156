/// Inside of the library: what the driver keeps.
#ifndef INTERLEAVE_EXECUTIONS_H
#define INTERLEAVE_EXECUTIONS_H

#include "Page.h"

/// What the driver has mapped; none before it opens.
struct files *interleave_drivers_files(void);
/// Whether an address is in the memory by which executions are controlled.
bool interleave_is_own_memory(uint64_t address);
/// Takes the signals by which a task crashes.
void interleave_catch_crashes(void);

#endif
