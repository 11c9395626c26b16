"""A small client of the DevTools protocol: Chromium through a pair of pipes, no port, no driver."""

import base64
import fcntl
import json
import os
import select
import subprocess
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

TIMEOUT = 60.0
SCRIPTS = Path(__file__).with_name("scripts")
KEYS = {"Tab": 9, "Escape": 27}
OPTIONS = (
    "--headless",
    "--remote-debugging-pipe",
    "--no-sandbox",  # continuous integration runs as root
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)
# Chromium reads commands from 3 and writes answers to 4; pass_fds keeps whatever numbers we have.
AS_3_AND_4 = """
import os, sys
read, write, *command = sys.argv[1:]
os.dup2(int(read), 3)
os.dup2(int(write), 4)
os.execvp(command[0], command)
"""


class Browser:
    """A running Chromium; use it as a context manager so that it never outlives the tests."""

    def __init__(self, program: str, profile: Path) -> None:
        (command, self._write), (self._read, answer) = _high_pipe(), _high_pipe()
        self._process = subprocess.Popen(
            (
                *(sys.executable, "-c", AS_3_AND_4, str(command), str(answer)),
                *(program, *OPTIONS, f"--user-data-dir={profile}"),
            ),
            pass_fds=(command, answer),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(command)
        os.close(answer)
        self._unread = b""
        self._number = 0
        self.events: dict[str, list[dict[str, Any]]] = defaultdict(list)

    def __enter__(self) -> "Browser":
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait(timeout=TIMEOUT)
        os.close(self._write)
        os.close(self._read)

    def call(self, method: str, *, session: str = "", **parameters: Any) -> dict[str, Any]:
        """The answer to a command; events that come before it are kept."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        os.write(self._write, json.dumps(message).encode() + b"\0")
        while (answer := self._next()).get("id") != self._number:
            pass
        if "error" in answer:
            raise RuntimeError(f"{method}: {answer['error']}")
        return answer["result"]

    def wait(self, session: str, method: str, **expected: Any) -> None:
        """Until an event of a page came whose parameters are as expected."""
        seen = 0
        while True:
            events = self.events[session]
            for event in events[seen:]:
                if event["method"] == method and expected.items() <= event["params"].items():
                    return
            seen = len(events)
            self._next()

    def _next(self) -> dict[str, Any]:
        until = time.monotonic() + TIMEOUT
        while b"\0" not in self._unread:
            ready, _, _ = select.select([self._read], [], [], max(0, until - time.monotonic()))
            chunk = os.read(self._read, 1 << 20) if ready else b""
            if not chunk:
                raise TimeoutError(f"Chromium ended or said nothing for {TIMEOUT:.0f} seconds")
            self._unread += chunk
        text, _, self._unread = self._unread.partition(b"\0")
        message = json.loads(text)
        if "method" in message:
            self.events[message.get("sessionId", "")].append(message)
        return message


def _high_pipe() -> tuple[int, int]:
    """A pipe whose ends are never 3 or 4, so that neither is overwritten before it is copied."""
    low = os.pipe()
    high = tuple(fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 10) for end in low)
    for end in low:
        os.close(end)
    return high


class Page:
    """A tab: what it shows, what it asked the network for, and what it complained about."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._target = browser.call("Target.createTarget", url="about:blank")["targetId"]
        attached = browser.call("Target.attachToTarget", targetId=self._target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Network", "Runtime", "Log"):
            self._call(f"{domain}.enable")
        self._call("Page.setLifecycleEventsEnabled", enabled=True)

    def __enter__(self) -> "Page":
        return self

    def __exit__(self, *_: object) -> None:
        self._browser.call("Target.closeTarget", targetId=self._target)

    def _call(self, method: str, **parameters: Any) -> dict[str, Any]:
        return self._browser.call(method, session=self._session, **parameters)

    def open(self, url: str) -> None:
        """Load a page with all that it asks for."""
        self._browser.events[self._session].clear()
        loader = self._call("Page.navigate", url=url)["loaderId"]
        self._browser.wait(self._session, "Page.lifecycleEvent", name="load", loaderId=loader)

    def resize(self, width: int, height: int = 900) -> None:
        """Give the page another viewport; narrow ones behave like a telephone's."""
        self._call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=width < 600,
        )

    def print_media(self) -> None:
        """Let the style for paper apply on the screen."""
        self._call("Emulation.setEmulatedMedia", media="print")

    def without_scripts(self) -> None:
        """Let no page run its own scripts; ``evaluate`` goes on working."""
        self._call("Emulation.setScriptExecutionDisabled", value=True)

    def press(self, key: str) -> None:
        """Press a key that writes nothing, such as Tab or Escape."""
        for kind in ("rawKeyDown", "keyUp"):
            self._call(
                "Input.dispatchKeyEvent",
                type=kind,
                key=key,
                code=key,
                windowsVirtualKeyCode=KEYS[key],
            )

    def point_at(self, x: float, y: float) -> None:
        """Move the mouse to a place in the viewport."""
        self._call("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)

    def settled(self) -> "Page":
        """The page after whatever it set off late."""
        self._call(
            "Runtime.evaluate",
            expression="new Promise(done => setTimeout(done, 300))",
            awaitPromise=True,
        )
        return self

    def evaluate(self, expression: str) -> Any:
        """The value of a JavaScript expression in the page, or what its promise comes to."""
        answer = self._call(
            "Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True
        )
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"]["exception"]["description"])
        return answer["result"].get("value")

    def find(self, script: str) -> Any:
        """What a script of ``tests/browser/scripts`` says, most often all that is wrong."""
        return self.evaluate((SCRIPTS / f"{script}.js").read_text(encoding="utf-8"))

    def roles(self) -> Counter[str]:
        """How many things of each kind a screen reader is told of."""
        nodes = self._call("Accessibility.getFullAXTree")["nodes"]
        return Counter(node["role"]["value"] for node in nodes if not node["ignored"])

    def pdf(self) -> bytes:
        """The page as it prints, on the paper that its own style asks for."""
        printed = self._call("Page.printToPDF", preferCSSPageSize=True, printBackground=True)
        return base64.b64decode(printed["data"])

    def requests(self) -> list[str]:
        """Every address that the page asked for, itself among them."""
        return [one["request"]["url"] for one in self._told("Network.requestWillBeSent")]

    def failures(self) -> list[str]:
        """Why requests failed."""
        return [one["errorText"] for one in self._told("Network.loadingFailed")]

    def complaints(self) -> list[str]:
        """Errors and warnings in the console, from the page or from the browser about it."""
        return [
            *(one["entry"]["text"] for one in self._told("Log.entryAdded")),
            *(str(one["args"]) for one in self._told("Runtime.consoleAPICalled")),
            *(str(one["exceptionDetails"]) for one in self._told("Runtime.exceptionThrown")),
        ]

    def _told(self, method: str) -> list[dict[str, Any]]:
        events = self._browser.events[self._session]
        return [event["params"] for event in events if event["method"] == method]
