#define _GNU_SOURCE
#include "CPlaySupport.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>

enum { FILES_OF_A_PLAY = 4 };

bool interleave_ask_for_play(int box, const int *files) {
    char byte = 3;
    struct iovec place = {&byte, 1};
    union {
        char bytes[CMSG_SPACE(sizeof(int) * FILES_OF_A_PLAY)];
        struct cmsghdr aligned;
    } control = {.bytes = {0}};
    struct msghdr header = {
        .msg_iov = &place,
        .msg_iovlen = 1,
        .msg_control = &control,
        .msg_controllen = sizeof control,
    };
    struct cmsghdr *entry = CMSG_FIRSTHDR(&header);
    entry->cmsg_level = SOL_SOCKET;
    entry->cmsg_type = SCM_RIGHTS;
    entry->cmsg_len = CMSG_LEN(sizeof(int) * FILES_OF_A_PLAY);
    memcpy(CMSG_DATA(entry), files, sizeof(int) * FILES_OF_A_PLAY);
    ssize_t count;
    do count = sendmsg(box, &header, MSG_NOSIGNAL);
    while (count < 0 && errno == EINTR);
    return count == 1;
}

bool interleave_play_is_over(int box) {
    char goes_on = 0;
    ssize_t count;
    do count = recv(box, &goes_on, 1, 0);
    while (count < 0 && errno == EINTR);
    return count == 1 && goes_on == 1;
}

void interleave_call_play_off(int box) { send(box, "", 1, MSG_NOSIGNAL); }
