"""Looks at pages of `interleave serve` in headless Chromium while their course is edited.

usage: live_page.py TOOL COURSE [FOLDER FOR PICTURES]

It works in a copy of the course. Each check waits for what it looks for and fails after 60 seconds.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile

from playwright.sync_api import expect, sync_playwright

EN, ZH = "lessons/08-races/lesson.en.md", "lessons/08-races/lesson.zh.md"


class Course:
    """A copy of a course that is served."""

    def __init__(self, tool, original, folder):
        self.root = os.path.join(folder, "course")
        names = subprocess.run(
            ["git", "ls-files", "-z", "lessons", "exercises", "site", "Tests/Hidden"],
            cwd=original, check=True, capture_output=True, text=True).stdout.split("\0")
        for name in filter(None, names):
            target = os.path.join(self.root, name)
            os.makedirs(os.path.dirname(target), exist_ok=True)
            shutil.copy(os.path.join(original, name), target)
        self.temporary = os.path.join(folder, "temporary")
        os.mkdir(self.temporary)
        self.server = subprocess.Popen(
            [tool, "serve", "--course", self.root, "--lang", "en"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
            env=dict(os.environ, TMPDIR=self.temporary))
        self.address = re.search(r"http://[^;]+/", self.server.stdout.readline()).group()
        self.texts = {}

    def edit(self, name, change):
        path = os.path.join(self.root, name)
        if name not in self.texts:
            with open(path, encoding="utf-8") as file:
                self.texts[name] = file.read()
        with open(path + ".new~", "w", encoding="utf-8") as file:
            file.write(change(self.texts[name]))
        os.replace(path + ".new~", path)

    def end(self):
        self.server.send_signal(signal.SIGTERM)
        assert self.server.wait(30) == 0, "it does not end well at SIGTERM"
        assert os.listdir(self.temporary) == [], "it leaves files behind"


def adding(text):
    """An edit above everything that is in the lesson."""
    return lambda lesson: re.sub(r"\n## ", "\n" + text.replace("\\", r"\\") + "\n\n## ", lesson, count=1)


FAULTY = adding("[a link](none.md) and ![a figure](none.svg)\n\n```swift exmaple=x\n```")


def check_reload(page, course):
    page.goto(course.address + "en/lessons/races.html")
    answer = page.locator("details:has(> summary:text-is('Answer'))").first
    answer.locator("summary").click()
    top = lambda: answer.evaluate("e => e.getBoundingClientRect().top")
    before = top()
    course.edit(EN, adding("A new paragraph. " * 40))
    expect(page.get_by_text("A new paragraph.").first).to_be_attached()
    page.wait_for_load_state()
    assert abs(top() - before) < 2, f"the reader's place moved from {before} to {top()}"
    expect(answer).to_have_attribute("open", "")
    expect(answer.locator("summary")).to_be_focused()
    course.edit(EN, lambda text: text)
    expect(page.get_by_text("A new paragraph.")).to_have_count(0)


def check_overlay(page, course, name, heading, pictures):
    address = {EN: "en", ZH: "zh"}[name]
    page.goto(course.address + f"{address}/lessons/races.html")
    overlay = page.locator("#interleave-preview section")
    course.edit(name, FAULTY)
    expect(overlay.locator("h2")).to_contain_text(heading)
    place = f"lessons/08-races/lesson.{address}.md:"
    expect(overlay.locator("code").first).to_contain_text(place)
    expect(page.locator("main h1")).to_be_visible()
    for width in (390, 1280):
        for theme in ("light", "dark") if pictures else ():
            page.set_viewport_size({"width": width, "height": 800})
            page.evaluate(f"document.documentElement.dataset.theme = '{theme}'")
            page.screenshot(path=os.path.join(pictures, f"{address}-{width}-{theme}.png"))
    page.keyboard.press("Escape")
    expect(overlay).to_have_count(0)
    pill = page.locator("#interleave-preview button.pill")
    expect(pill).to_contain_text(heading)
    pill.click()
    expect(overlay).to_be_visible()
    course.edit(name, lambda text: text)
    expect(overlay).to_have_count(0)
    expect(pill).to_be_hidden()


def check_missing_page(page, course):
    page.goto(course.address + "en/lessons/gone.html")
    expect(page.locator("h1")).to_have_text("404")
    link = page.locator("main a").first.get_attribute("href")
    assert link.startswith("http://127.0.0.1:"), link
    folder, moved = (os.path.join(course.root, name) for name in
                     ("lessons/08-races", "lessons/08-gone"))
    os.rename(folder, moved)
    # Links to the lesson are dead now, so the last good site stays, with what is wrong.
    expect(page.locator("#interleave-preview section h2")).to_contain_text("errors:")
    os.rename(moved, folder)
    expect(page.locator("#interleave-preview section")).to_have_count(0)


def check_ports_and_signals(tool, course):
    port = re.search(r":(\d+)/", course.address).group(1)
    arguments = [tool, "serve", "--course", course.root, "--lang", "en"]
    refused = subprocess.run([*arguments, "--port", port], capture_output=True, text=True)
    assert refused.returncode == 69, refused.returncode
    assert f"another program listens on port {port}" in refused.stderr, refused.stderr
    second = subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    line = second.stdout.readline()
    assert "http://127.0.0.1:" in line and f":{port}/" not in line, line
    second.send_signal(signal.SIGINT)
    assert second.wait(30) == 0, "it does not end well at Ctrl-C"


def check_watch(tool, course):
    checking = subprocess.Popen(
        [tool, "check", "--watch", "--no-examples", "--course", course.root, "--lang", "en"],
        stdout=subprocess.PIPE, text=True)

    def next_summary():
        lines = []
        while not lines or not lines[-1].startswith("errors: "):
            lines.append(checking.stdout.readline())
            assert lines[-1], "it has ended"
        return lines

    assert next_summary()[-1].startswith("errors: 0,")
    course.edit(EN, FAULTY)
    lines = next_summary()
    assert lines[-1].startswith("errors: 3,"), lines
    assert lines[0].startswith("lessons/08-races/lesson.en.md:"), lines
    course.edit(EN, lambda text: text)
    assert next_summary()[-1].startswith("errors: 0,")
    checking.send_signal(signal.SIGINT)
    assert checking.wait(30) == 0, "check --watch does not end well at Ctrl-C"


def main():
    tool, original = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    pictures = sys.argv[3] if len(sys.argv) > 3 else None
    expect.set_options(timeout=60_000)
    with tempfile.TemporaryDirectory(prefix="live-page-") as folder, sync_playwright() as playwright:
        course = Course(tool, original, folder)
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        try:
            page = browser.new_page()
            faults = []
            page.on("pageerror", lambda fault: faults.append(str(fault)))
            check_reload(page, course)
            check_overlay(page, course, EN, "errors: ", pictures)
            check_overlay(page, course, ZH, "错误 ", pictures)
            check_missing_page(page, course)
            check_ports_and_signals(tool, course)
            check_watch(tool, course)
            assert faults == [], faults
        finally:
            browser.close()
            course.end()
    print("Pages follow the course: place, answers, focus, mistakes, missing pages; ports, signals, "
          "check --watch.")


main()
