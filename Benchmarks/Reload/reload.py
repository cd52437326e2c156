"""Measures the time from a save to the page that shows it, in a real browser.

usage: reload.py --repository FOLDER --tool FILE [--build WORD] [--saves N]

It copies the course, serves the copy, opens a lesson in headless Chromium and saves that lesson
again and again, each time with a new sentence above what the reader sees. A save is over when
the file has been renamed into its place; the page shows it when the browser has painted a frame
after the reload. Both times are read from the machine's clock. Nothing is asserted, but that
the reader's place is kept is checked.
"""

import argparse
import datetime
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from playwright.sync_api import sync_playwright

LESSON = "lessons/08-races/lesson.en.md"
PAGE = "en/lessons/races.html"

# Tells when the first frame of a loaded page has been painted.
CLOCK = """
addEventListener("DOMContentLoaded", () => requestAnimationFrame(() => setTimeout(() => {
  window.paintedAt = performance.timeOrigin + performance.now();
})));
"""


def copy_course(repository, place):
    names = subprocess.run(
        ["git", "ls-files", "-z", "lessons", "exercises", "site", "Tests/Hidden"],
        cwd=repository, check=True, capture_output=True, text=True,
    ).stdout.split("\0")
    for name in filter(None, names):
        target = os.path.join(place, name)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        shutil.copy(os.path.join(repository, name), target)


def save(path, text):
    """Saves as most editors do, and returns when that was."""
    beside = path + ".new~"
    with open(beside, "w", encoding="utf-8") as file:
        file.write(text)
    os.replace(beside, path)
    return time.time() * 1000


def place_of(page):
    """Where a paragraph in the middle of the page stands in the window."""
    return page.evaluate("document.querySelector('#questions').getBoundingClientRect().top")


def measure(page, path, saves):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    page.evaluate("document.querySelector('#questions').scrollIntoView()")
    page.wait_for_timeout(200)
    top = place_of(page)
    figures = []
    for number in range(1, saves + 1):
        sentence = f"This is save number {number}. " * number
        at = save(path, re.sub(r"\n## ", f"\n{sentence}\n\n## ", text, count=1))
        page.wait_for_function(
            f"document.body?.innerText.includes('save number {number}.') && window.paintedAt")
        figures.append(page.evaluate("window.paintedAt") - at)
        if abs(place_of(page) - top) > 2:
            sys.exit(f"save {number}: the reader's place moved from {top} to {place_of(page)}")
        # A reader does not save ten times a second, and the whole course is built after each save.
        page.wait_for_timeout(1000)
    save(path, text)
    return figures


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--repository", required=True)
    parser.add_argument("--tool", required=True)
    parser.add_argument("--build", default="debug")
    parser.add_argument("--saves", type=int, default=30)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="interleave-reload-") as course:
        copy_course(options.repository, course)
        server = subprocess.Popen(
            [options.tool, "serve", "--course", course, "--lang", "en"],
            stdout=subprocess.PIPE, text=True)
        try:
            address = re.search(r"http://\S+/", server.stdout.readline()).group()
            server.stdout.readline()
            before = os.getloadavg()[0]
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(
                    executable_path=shutil.which("chromium"), args=["--no-sandbox"])
                page = browser.new_page()
                page.add_init_script(CLOCK)
                page.goto(address + PAGE)
                figures = measure(page, os.path.join(course, LESSON), options.saves)
                browser.close()
        finally:
            server.terminate()
            server.wait()
    print(f"{datetime.date.today()}, load {before:.1f} before, {os.getloadavg()[0]:.1f} after; "
          f"{options.build} build of the tool; milliseconds from a save to its page, "
          f"{len(figures)} saves:\n")
    print("| median | fastest | slowest | within 200 ms |\n|--:|--:|--:|--:|")
    print(f"| {statistics.median(figures):.0f} | {min(figures):.0f} | {max(figures):.0f} "
          f"| {sum(figure <= 200 for figure in figures)} of {len(figures)} |")


main()
