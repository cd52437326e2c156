/* The filter of system calls, as a program for the kernel's classic packet filter.
 *
 * It refuses what reaches beyond namespaces (keyrings, other families of sockets), what makes new
 * namespaces, what looks into other processes, and parts of the kernel that had more holes than
 * others and that no exercise needs. fork, threads, futexes, shared memory, signals, timers, locks
 * and pipes with names are what the course is about: they pass. */
#define _GNU_SOURCE
#include "box.h"

#include <asm/ioctls.h>
#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define MACHINE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define MACHINE AUDIT_ARCH_AARCH64
#else
#error "The filter of system calls is written for x86-64 and for 64-bit ARM."
#endif

/* Numbers that the headers may be too old for; the same on all machines. */
enum { CLONE3 = 435, IO_URING_FIRST = 425, IO_URING_LAST = 427 };

static const unsigned refused[] = {
    /* Other processes. */
    SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_kcmp, 438 /* pidfd_getfd */,
    /* Keyrings, which no namespace divides. */
    SYS_add_key, SYS_request_key, SYS_keyctl,
    /* Programs and watches inside the kernel. */
    SYS_bpf, SYS_perf_event_open, SYS_userfaultfd, SYS_fanotify_init, SYS_lookup_dcookie,
    /* Namespaces and mounts. */
    SYS_unshare, SYS_setns, SYS_mount, SYS_umount2, SYS_pivot_root, SYS_chroot,
    428 /* open_tree */, 429 /* move_mount */, 430 /* fsopen */, 431 /* fsconfig */,
    432 /* fsmount */, 433 /* fspick */, 442 /* mount_setattr */,
    SYS_name_to_handle_at, SYS_open_by_handle_at, SYS_quotactl, 443 /* quotactl_fd */,
    /* The machine. */
    SYS_init_module, SYS_finit_module, SYS_delete_module, SYS_kexec_load, SYS_reboot, SYS_swapon,
    SYS_swapoff, SYS_acct, SYS_syslog, SYS_vhangup, SYS_personality, SYS_sethostname,
    SYS_setdomainname, SYS_settimeofday, SYS_clock_settime, SYS_clock_adjtime, SYS_adjtimex,
#ifdef SYS_kexec_file_load
    SYS_kexec_file_load,
#endif
#ifdef __x86_64__
    SYS_iopl, SYS_ioperm, SYS_modify_ldt, SYS_uselib, SYS_ustat, SYS_sysfs, SYS__sysctl,
#endif
};

enum { NEW_NAMESPACES = CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC |
                        CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET };

struct filter {
    struct sock_filter lines[256];
    size_t count;
};

static void add(struct filter *filter, struct sock_filter line) {
    filter->lines[filter->count++] = line;
}

static void load(struct filter *filter, size_t place) {
    add(filter, (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, (unsigned)place));
}

static void answer(struct filter *filter, int error) {
    unsigned value = error ? SECCOMP_RET_ERRNO | (unsigned)error : SECCOMP_RET_ALLOW;
    add(filter, (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, value));
}

/* Skips so many lines unless the loaded word compares so. */
static void unless(struct filter *filter, unsigned short comparison, unsigned word, unsigned skip) {
    add(filter, (struct sock_filter)BPF_JUMP(BPF_JMP | comparison | BPF_K, word, 0,
                                             (unsigned char)skip));
}

static void refuse(struct filter *filter, unsigned call, int error) {
    unless(filter, BPF_JEQ, call, 1);
    answer(filter, error);
}

/* Lower half of an argument; both machines put it first. */
static size_t argument(int index) {
    return offsetof(struct seccomp_data, args) + (size_t)index * sizeof(__u64);
}

static void refuse_arguments(struct filter *filter) {
    unless(filter, BPF_JEQ, SYS_clone, 4);
    load(filter, argument(0));
    unless(filter, BPF_JSET, NEW_NAMESPACES, 1);
    answer(filter, EPERM);
    answer(filter, 0);

    unless(filter, BPF_JEQ, SYS_ioctl, 5);
    load(filter, argument(1));
    refuse(filter, TIOCSTI, EPERM);
    unless(filter, BPF_JEQ, TIOCLINUX, 1);
    answer(filter, EPERM);

    /* At the end, for these two are all that is left to look at. */
    load(filter, offsetof(struct seccomp_data, nr));
    add(filter, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_socket, 2, 0));
    add(filter, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_socketpair, 1, 0));
    answer(filter, 0);
    load(filter, argument(0));
    static const unsigned families[] = {AF_UNIX, AF_INET, AF_INET6};
    for (size_t index = 0; index < sizeof families / sizeof *families; index++)
        refuse(filter, families[index], 0);
    answer(filter, EAFNOSUPPORT);
}

static struct filter make_filter(void) {
    struct filter filter = {.count = 0};
    load(&filter, offsetof(struct seccomp_data, arch));
    add(&filter, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, MACHINE, 1, 0));
    answer(&filter, ENOSYS);
    load(&filter, offsetof(struct seccomp_data, nr));
    /* Calls under other numbers: the 32-bit pointers of x86-64. */
    unless(&filter, BPF_JGE, 0x40000000, 1);
    answer(&filter, ENOSYS);
    for (unsigned call = IO_URING_FIRST; call <= IO_URING_LAST; call++)
        refuse(&filter, call, ENOSYS);
    /* Its flags are in memory, where a filter cannot look; libc then takes the older call. */
    refuse(&filter, CLONE3, ENOSYS);
    for (size_t index = 0; index < sizeof refused / sizeof *refused; index++)
        refuse(&filter, refused[index], EPERM);
    refuse_arguments(&filter);
    return filter;
}

int filter_file(void) {
    struct filter filter = make_filter();
    int file = memfd_create("filter", MFD_CLOEXEC);
    if (file < 0) return -1;
    size_t size = filter.count * sizeof *filter.lines;
    if (write(file, filter.lines, size) != (ssize_t)size || lseek(file, 0, SEEK_SET) != 0) {
        close(file);
        return -1;
    }
    return file;
}
