# Sourced by the commands of this folder: installs the Debian packages that are missing.
#
# usage: need PACKAGE 'what it is for' [PACKAGE 'what it is for' …]
need() {
    missing=''
    while [ $# -gt 0 ]; do
        if ! dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q 'ok installed'; then
            echo "Missing Debian package: $1 ($2)"
            missing="$missing $1"
        fi
        shift 2
    done
    [ -n "$missing" ] || return 0
    as_root=''
    if [ "$(id -u)" != 0 ]; then
        as_root='sudo'
        command -v sudo >/dev/null || {
            echo "Run this as root, or first: apt-get install$missing" >&2
            exit 69
        }
    fi
    echo "Installing:$missing"
    $as_root apt-get update -qq || {
        echo "apt-get update failed; is the network there?" >&2
        exit 69
    }
    # shellcheck disable=SC2086  # the words are package names
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq $missing >/dev/null || {
        echo "Could not install$missing; try: $as_root apt-get install$missing" >&2
        exit 69
    }
}

# What the tool is built with.
need_to_build() {
    command -v swift >/dev/null || {
        echo "There is no swift in PATH. Install Swift 6.3: https://www.swift.org/install/linux/" >&2
        exit 69
    }
    need libcmark-gfm-dev 'parses the Markdown of the lessons' \
        libcmark-gfm-extensions-dev 'parses their tables, task lists and autolinks' \
        bubblewrap 'confines what learners hand in'
}

# What drives a browser; $browser_python is a Python that knows how.
need_a_browser() {
    need chromium 'opens pages' fonts-noto-cjk 'shows Chinese' \
        python3-venv 'keeps the checks apart from the system'
    python3 -m venv .build/site-checks
    .build/site-checks/bin/pip install -q playwright
    browser_python=$PWD/.build/site-checks/bin/python
}

# Prints how long a command took since $1, in whole seconds since the epoch.
took() {
    seconds=$(($(date +%s) - $1))
    echo "$2 took $((seconds / 60)) min $((seconds % 60)) s"
}
