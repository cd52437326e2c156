#include "StageCode.h"

void interleave_stage_end(void) {}

// The compiler of Swift gives each function a section, and the linker keeps those apart from C's.
__attribute__((section(".text.interleave_stage_end"))) void interleave_stage_swift_end(void) {}
