#include "Fence.h"
#include "Control.h"

#include <stdlib.h>
#include <sys/syscall.h>

void interleave_refuse_call(void) {
    static const char text[] =
        "interleave: this code reaches for the functions of the test itself.\n"
        "interleave: 这段代码试图取得测试自身的函数。\n";
    interleave_call(SYS_write, 2, (long)text, sizeof text - 1, 0, 0, 0);
    abort();
}
