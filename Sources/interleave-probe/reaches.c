/* What reaches out of the sandbox, and must fail there. */
#define _GNU_SOURCE
#include "probe.h"

#include <arpa/inet.h>
#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/keyctl.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

static int outcome(long result) { return result < 0 ? errno : 0; }

static int opening(const char *path, int flags) {
    int file = open(path, flags | O_CLOEXEC, 0600);
    if (file >= 0) close(file);
    return outcome(file);
}

static int making_socket(int family) {
    int socket_number = socket(family, SOCK_STREAM, 0);
    if (socket_number >= 0) close(socket_number);
    return outcome(socket_number);
}

static int network(void) {
    struct sockaddr_in place = {.sin_family = AF_INET, .sin_port = htons(9)};
    /* An address that is reserved for documents: a way out would have to lead somewhere. */
    inet_pton(AF_INET, "192.0.2.1", &place.sin_addr);
    int number = socket(AF_INET, SOCK_DGRAM, 0);
    if (number < 0) return errno;
    int answer = outcome(connect(number, (struct sockaddr *)&place, sizeof place));
    close(number);
    return answer;
}

static int vsock(void) { return making_socket(AF_VSOCK); }
static int netlink(void) { return making_socket(AF_NETLINK); }
static int shadow(void) { return opening("/etc/shadow", O_RDONLY); }
static int others_file(void) { return opening("/box/secret", O_RDONLY); }
static int write_root(void) { return opening("/probe", O_WRONLY | O_CREAT); }
static int write_system(void) { return opening("/usr/probe", O_WRONLY | O_CREAT); }
static int write_devices(void) { return opening("/dev/probe", O_WRONLY | O_CREAT); }
static int kernel_settings(void) { return opening("/proc/sys/kernel/core_pattern", O_WRONLY); }
static int kernel_messages(void) { return opening("/dev/kmsg", O_RDONLY); }
static int control_groups(void) { return opening("/sys/fs/cgroup", O_RDONLY | O_DIRECTORY); }
static int first_memory(void) { return opening("/proc/1/mem", O_RDWR); }
static int first_descriptors(void) { return opening("/proc/1/fd", O_RDONLY | O_DIRECTORY); }

static int first_environment(void) {
    char byte;
    int file = open("/proc/1/environ", O_RDONLY | O_CLOEXEC);
    if (file < 0) return errno;
    ssize_t count = read(file, &byte, 1);
    close(file);
    return count > 0 ? 0 : ENODATA;
}

/* Whether there are processes that neither we nor the first one made. */
static int host_processes(void) {
    DIR *processes = opendir("/proc");
    if (!processes) return errno;
    int count = 0;
    for (struct dirent *entry; (entry = readdir(processes));)
        count += isdigit((unsigned char)entry->d_name[0]) != 0;
    closedir(processes);
    return count > 4 ? 0 : ESRCH;
}

static int mounting(void) { return outcome(mount("none", "/tmp", "tmpfs", 0, NULL)); }
static int remounting(void) {
    return outcome(mount("none", "/", NULL, MS_REMOUNT | MS_BIND, NULL));
}
static int user_namespace(void) { return outcome(unshare(CLONE_NEWUSER)); }
static int cloned_namespace(void) {
    long child = syscall(SYS_clone, CLONE_NEWUSER | SIGCHLD, 0, 0, 0, 0);
    if (child == 0) _exit(0);
    return outcome(child);
}
static int clone3(void) { return outcome(syscall(435, NULL, 0)) == ENOSYS ? ENOSYS : 0; }
static int keyring(void) {
    return outcome(syscall(SYS_keyctl, KEYCTL_GET_KEYRING_ID, KEY_SPEC_USER_KEYRING, 0, 0, 0));
}
static int new_key(void) {
    return outcome(syscall(SYS_add_key, "user", "probe", "x", 1, KEY_SPEC_USER_KEYRING));
}
static int tracing(void) { return outcome(ptrace(PTRACE_ATTACH, 1, NULL, NULL)); }
static int being_traced(void) { return outcome(ptrace(PTRACE_TRACEME, 0, NULL, NULL)); }
static int foreign_memory(void) {
    char byte;
    struct iovec here = {&byte, 1}, there = {(void *)&tracing, 1};
    return outcome(process_vm_readv(getppid(), &here, 1, &there, 1, 0));
}
/* A call that is there answers nothing with another error than one that is not. */
static int io_uring(void) { return outcome(syscall(425, 1, NULL)) == ENOSYS ? ENOSYS : 0; }
static int kernel_programs(void) { return outcome(syscall(SYS_bpf, 0, NULL, 0)) == EPERM ? EPERM : 0; }
static int counters(void) {
    return outcome(syscall(SYS_perf_event_open, NULL, 0, -1, -1, 0)) == EPERM ? EPERM : 0;
}
static int fault_handling(void) { return outcome(syscall(SYS_userfaultfd, 0)); }
static int clock_setting(void) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return outcome(clock_settime(CLOCK_REALTIME, &now));
}
static int other_user(void) { return outcome(setuid(0)); }
static int device_making(void) { return outcome(mknod("/tmp/device", S_IFBLK | 0600, 0x700)); }
static int typing(void) { return outcome(ioctl(0, TIOCSTI, "x")) == EPERM ? EPERM : 0; }

static int higher_limit(void) {
    struct rlimit limit;
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_max = limit.rlim_cur = limit.rlim_max + 1;
    return outcome(setrlimit(RLIMIT_NOFILE, &limit));
}

static int real_time(void) {
    struct sched_param first = {.sched_priority = 1};
    return outcome(sched_setscheduler(0, SCHED_FIFO, &first));
}

#ifdef __x86_64__
static int wide_numbers(void) { return outcome(syscall(0x40000000 | SYS_getpid)); }
static int old_numbers(void) {
    long result;
    __asm__ volatile("int $0x80" : "=a"(result) : "a"(20L) : "memory", "r8", "r9", "r10", "r11");
    return result < 0 ? (int)-result : 0;
}
#endif

const struct attempt reaches[] = {
    {"network", network},
    {"vsock", vsock},
    {"netlink", netlink},
    {"shadow", shadow},
    {"others-file", others_file},
    {"write-root", write_root},
    {"write-system", write_system},
    {"write-devices", write_devices},
    {"kernel-settings", kernel_settings},
    {"kernel-messages", kernel_messages},
    {"control-groups", control_groups},
    {"first-memory", first_memory},
    {"first-descriptors", first_descriptors},
    {"first-environment", first_environment},
    {"host-processes", host_processes},
    {"mounting", mounting},
    {"remounting", remounting},
    {"user-namespace", user_namespace},
    {"cloned-namespace", cloned_namespace},
    {"clone3", clone3},
    {"keyring", keyring},
    {"new-key", new_key},
    {"tracing", tracing},
    {"being-traced", being_traced},
    {"foreign-memory", foreign_memory},
    {"io-uring", io_uring},
    {"kernel-programs", kernel_programs},
    {"counters", counters},
    {"fault-handling", fault_handling},
    {"clock-setting", clock_setting},
    {"other-user", other_user},
    {"device-making", device_making},
    {"typing", typing},
    {"higher-limit", higher_limit},
    {"real-time", real_time},
#ifdef __x86_64__
    {"wide-numbers", wide_numbers},
    {"old-numbers", old_numbers},
#endif
    {0},
};
