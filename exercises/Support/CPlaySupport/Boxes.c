#define _GNU_SOURCE
#include "CPlaySupport.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>

bool interleave_send_files(int socket, const int *files, int count) {
    char byte = (char)count;
    struct iovec place = {&byte, 1};
    union {
        char bytes[CMSG_SPACE(sizeof(int) * INTERLEAVE_LARGEST_FILE_COUNT)];
        struct cmsghdr aligned;
    } control = {.bytes = {0}};
    size_t size = sizeof(int) * (size_t)count;
    struct msghdr header = {
        .msg_iov = &place,
        .msg_iovlen = 1,
        .msg_control = &control,
        .msg_controllen = CMSG_SPACE(size),
    };
    struct cmsghdr *entry = CMSG_FIRSTHDR(&header);
    entry->cmsg_level = SOL_SOCKET;
    entry->cmsg_type = SCM_RIGHTS;
    entry->cmsg_len = CMSG_LEN(size);
    memcpy(CMSG_DATA(entry), files, size);
    ssize_t sent;
    do sent = sendmsg(socket, &header, MSG_NOSIGNAL);
    while (sent < 0 && errno == EINTR);
    return sent == 1;
}

bool interleave_play_is_over(int box) {
    char goes_on = 0;
    ssize_t count;
    do count = recv(box, &goes_on, 1, 0);
    while (count < 0 && errno == EINTR);
    return count == 1 && goes_on == 1;
}

void interleave_call_play_off(int box) { send(box, "", 1, MSG_NOSIGNAL); }
