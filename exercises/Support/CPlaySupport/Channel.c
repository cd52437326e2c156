#define _GNU_SOURCE
#include "Channel.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define MACHINE AUDIT_ARCH_X86_64
/// The bit of calls by the numbers of another table, x32.
#define OTHER_NUMBERS 0x40000000
__asm__(
    ".text\n"
    ".globl interleave_guarded_call, interleave_guarded_place\n"
    ".hidden interleave_guarded_call, interleave_guarded_place\n"
    ".type interleave_guarded_call, @function\n"
    "interleave_guarded_call:\n"
    "    mov %rdi, %rax\n"
    "    mov %rsi, %rdi\n"
    "    mov %rdx, %rsi\n"
    "    mov %rcx, %rdx\n"
    "    mov %r8, %r10\n"
    "    xor %r8d, %r8d\n"
    "    xor %r9d, %r9d\n"
    "    syscall\n"
    "interleave_guarded_place:\n"
    "    ret\n"
    ".size interleave_guarded_call, . - interleave_guarded_call\n");
#elif defined(__aarch64__)
#define MACHINE AUDIT_ARCH_AARCH64
__asm__(
    ".text\n"
    ".globl interleave_guarded_call, interleave_guarded_place\n"
    ".hidden interleave_guarded_call, interleave_guarded_place\n"
    ".type interleave_guarded_call, %function\n"
    "interleave_guarded_call:\n"
    "    mov x8, x0\n"
    "    mov x0, x1\n"
    "    mov x1, x2\n"
    "    mov x2, x3\n"
    "    mov x3, x4\n"
    "    mov x4, xzr\n"
    "    mov x5, xzr\n"
    "    svc #0\n"
    "interleave_guarded_place:\n"
    "    ret\n"
    ".size interleave_guarded_call, . - interleave_guarded_call\n");
#else
#error "The guard of the referee's socket is written for x86-64 and for 64-bit ARM."
#endif

/// Makes the system call `number` with a descriptor, bytes, their size, flags, and two zeros.
long interleave_guarded_call(long number, long descriptor, const void *bytes, size_t size, long flags);
/// Where the kernel sees that call: behind its instruction.
extern const char interleave_guarded_place[];

/// High, so that no program that is executed expects a file of its own there.
enum { QUIET_PLACE = 200 };

static int channel = -1;

struct rule {
    int call;
    /// The argument that is a descriptor, or -1 to refuse the call whatever it is about.
    int argument;
};

static const struct rule rules[] = {
    {SYS_read, 0}, {SYS_write, 0}, {SYS_readv, 0}, {SYS_writev, 0},
    {SYS_pread64, 0}, {SYS_pwrite64, 0}, {SYS_preadv, 0}, {SYS_pwritev, 0},
    {SYS_preadv2, 0}, {SYS_pwritev2, 0},
    {SYS_recvfrom, 0}, {SYS_recvmsg, 0}, {SYS_recvmmsg, 0}, {SYS_sendto, 0},
    {SYS_shutdown, 0}, {SYS_setsockopt, 0}, {SYS_ioctl, 0},
    {SYS_sendfile, 0}, {SYS_sendfile, 1}, {SYS_splice, 0}, {SYS_splice, 2},
    {SYS_dup, 0}, {SYS_dup3, 0}, {SYS_dup3, 1}, {SYS_fcntl, 0}, {SYS_close, 0},
#ifdef SYS_dup2
    {SYS_dup2, 0}, {SYS_dup2, 1},
#endif
    {SYS_sendmsg, -1}, {SYS_sendmmsg, -1}, {SYS_io_setup, -1}, {SYS_io_submit, -1},
    {425 /* io_uring_setup */, -1}, {426 /* io_uring_enter */, -1},
    {427 /* io_uring_register */, -1}, {438 /* pidfd_getfd */, -1},
};
enum { RULES = sizeof rules / sizeof *rules };

struct program {
    struct sock_filter lines[6 * RULES + 16];
    unsigned short count;
};

static void add(struct program *program, struct sock_filter line) {
    program->lines[program->count++] = line;
}

static void load(struct program *program, size_t place) {
    add(program, (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, (unsigned)place));
}

static void answer(struct program *program, unsigned value) {
    add(program, (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, value));
}

/// Skips so many lines unless the loaded word is this.
static void unless(struct program *program, unsigned word, unsigned char skip) {
    add(program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, word, 0, skip));
}

/// Goes on with the number of the call unless a word of the instruction's address is another.
static void compare_place(struct program *program, size_t half, unsigned word, unsigned char skip) {
    load(program, offsetof(struct seccomp_data, instruction_pointer) + half);
    unless(program, word, skip);
}

static struct program make_program(void) {
    struct program program = {.count = 0};
    uint64_t place = (uint64_t)interleave_guarded_place;
    load(&program, offsetof(struct seccomp_data, arch));
    add(&program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, MACHINE, 1, 0));
    answer(&program, SECCOMP_RET_ERRNO | ENOSYS);
    compare_place(&program, 0, (unsigned)place, 3);
    compare_place(&program, 4, (unsigned)(place >> 32), 1);
    answer(&program, SECCOMP_RET_ALLOW);
    load(&program, offsetof(struct seccomp_data, nr));
#ifdef OTHER_NUMBERS
    add(&program, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, OTHER_NUMBERS, 0, 1));
    answer(&program, SECCOMP_RET_ERRNO | ENOSYS);
#endif
    for (int index = 0; index < RULES; index++) {
        struct rule rule = rules[index];
        if (rule.argument < 0) {
            unless(&program, (unsigned)rule.call, 1);
            answer(&program, SECCOMP_RET_ERRNO | EPERM);
            continue;
        }
        unless(&program, (unsigned)rule.call, 4);
        // Descriptors are 32 bits wide; the kernel drops the upper half.
        load(&program, offsetof(struct seccomp_data, args) + (size_t)rule.argument * 8);
        unless(&program, (unsigned)channel, 1);
        answer(&program, SECCOMP_RET_ERRNO | EBADF);
        load(&program, offsetof(struct seccomp_data, nr));
    }
    answer(&program, SECCOMP_RET_ALLOW);
    return program;
}

bool interleave_guard_channel(int socket) {
    channel = dup3(socket, QUIET_PLACE, O_CLOEXEC);
    if (channel >= 0) {
        close(socket);
    } else {
        channel = socket;
        fcntl(channel, F_SETFD, FD_CLOEXEC);
    }
    struct program program = make_program();
    struct sock_fprog filter = {program.count, program.lines};
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) < 0) return false;
    return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &filter) == 0;
}

static ssize_t result(long value) {
    if (value >= 0) return value;
    errno = (int)-value;
    return -1;
}

ssize_t interleave_receive_guarded(void *bytes, size_t size) {
    return result(interleave_guarded_call(SYS_recvfrom, channel, bytes, size, 0));
}

ssize_t interleave_send_guarded(const void *bytes, size_t size) {
    return result(interleave_guarded_call(SYS_sendto, channel, bytes, size, MSG_NOSIGNAL));
}
