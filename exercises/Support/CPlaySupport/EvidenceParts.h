/// Inside of the library: what its parts know of the evidence.
#ifndef INTERLEAVE_EVIDENCE_PARTS_H
#define INTERLEAVE_EVIDENCE_PARTS_H

#include "Evidence.h"

/// Where this process writes evidence; none in a process that is no player.
extern struct interleave_evidence *interleave_evidence;

bool interleave_handle_crashes(void);

#endif
