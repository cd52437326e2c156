#define _GNU_SOURCE
#include "CPlaySupport.h"

#include <fcntl.h>
#include <stddef.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

pid_t interleave_thread_id(void) { return (pid_t)syscall(SYS_gettid); }

int interleave_pidfd_open(pid_t process) {
    return (int)syscall(SYS_pidfd_open, process, 0);
}

bool interleave_become_subreaper(void) {
    return prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) == 0;
}

int interleave_memory_file(const char *name) {
    int file = memfd_create(name, MFD_CLOEXEC);
    /* The kernel keeps no lock on the place in such a file: processes that write at the same time
       would write over each other. */
    if (file >= 0) fcntl(file, F_SETFL, O_APPEND);
    return file;
}

int interleave_close_from(posix_spawn_file_actions_t *actions, int lowest) {
    return posix_spawn_file_actions_addclosefrom_np(actions, lowest);
}

ssize_t interleave_read_link(const char *path, uint8_t *target, size_t size) {
    return readlink(path, (char *)target, size);
}

bool interleave_ask_for_senders(int socket) {
    int yes = 1;
    return setsockopt(socket, SOL_SOCKET, SO_PASSCRED, &yes, sizeof yes) == 0;
}

ssize_t interleave_receive(int socket, void *bytes, size_t size, pid_t *sender) {
    struct iovec place = {bytes, size};
    union {
        char bytes[CMSG_SPACE(sizeof(struct ucred))];
        struct cmsghdr aligned;
    } control;
    struct msghdr header = {
        .msg_iov = &place,
        .msg_iovlen = 1,
        .msg_control = &control,
        .msg_controllen = sizeof control,
    };
    // The control data has room for a sender and for no descriptor, should one be sent.
    ssize_t count = recvmsg(socket, &header, MSG_CMSG_CLOEXEC);
    struct cmsghdr *entry = count > 0 ? CMSG_FIRSTHDR(&header) : NULL;
    *sender = 0;
    if (entry != NULL && entry->cmsg_level == SOL_SOCKET && entry->cmsg_type == SCM_CREDENTIALS) {
        struct ucred credentials;
        memcpy(&credentials, CMSG_DATA(entry), sizeof credentials);
        *sender = credentials.pid;
    }
    return count;
}
