/// Inside of the library: how its entry points tell the hook of an access.
#ifndef INTERLEAVE_HOOK_H
#define INTERLEAVE_HOOK_H

#include <stddef.h>

void interleave_saw(const volatile void *address, int kind, int order);

#endif
