/// Between which functions the stage's code lies in a sealed play, since the objects are put together
/// in this order.
#ifndef INTERLEAVE_STAGE_CODE_H
#define INTERLEAVE_STAGE_CODE_H

/// What is written in C.
void interleave_stage_begin(void);
void interleave_stage_end(void);
/// What is written in Swift.
void interleave_stage_swift_begin(void);
void interleave_stage_swift_end(void);

#endif
