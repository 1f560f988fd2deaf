"""A browser to test with: Chromium, driven over the WebDriver protocol.

Needs chromium and chromedriver (Debian: chromium, chromium-driver) and nothing but the standard
library of Python. The browser starts with a profile of its own, without a window, and offline.
"""

import base64
import json
import shutil
import socket
import subprocess
import tempfile
import time
import unittest
import urllib.error
import urllib.request

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
KEYS = {"Tab": "\ue004", "Enter": "\ue007", "Escape": "\ue00c", "Left": "\ue012", "Up": "\ue013",
        "Right": "\ue014", "Down": "\ue015"}


def find_programs():
    """Paths of the browser and of its driver, or None if either is not installed."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    driver = shutil.which("chromedriver")
    return (browser, driver) if browser and driver else None


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Browser:
    """One browser with one page. Use it in a `with` statement."""

    def __init__(self, scripts=True, size=(1280, 900)):
        self.scripts, self.size = scripts, size
        self.profile = self.driver = self.session = None

    def __enter__(self):
        browser, driver = find_programs()
        port = free_port()
        self.address = f"http://127.0.0.1:{port}"
        self.profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.driver = subprocess.Popen([driver, f"--port={port}"], stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL)
        try:
            self._wait_for_driver()
            self._start(browser)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        try:
            if self.session:
                self._call("DELETE", f"/session/{self.session}")
        finally:
            self.driver.terminate()
            self.driver.wait()
            self.profile.cleanup()

    def _wait_for_driver(self):
        deadline = time.monotonic() + 30
        while True:
            try:
                if self._call("GET", "/status")["ready"]:
                    return
            except OSError:
                pass
            if time.monotonic() > deadline:
                raise RuntimeError("chromedriver did not start within 30 seconds")
            time.sleep(0.1)

    def _start(self, browser):
        width, height = self.size
        preferences = {} if self.scripts else {
            "profile.managed_default_content_settings.javascript": 2}
        options = {
            "binary": browser,
            "args": ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
                     "--disable-background-networking", "--disable-component-update",
                     "--disable-sync", "--disable-dev-shm-usage", "--hide-scrollbars",
                     f"--user-data-dir={self.profile.name}", f"--window-size={width},{height}"],
            "prefs": preferences,
        }
        self.session = self._call("POST", "/session", {"capabilities": {"alwaysMatch": {
            "browserName": "chrome", "goog:chromeOptions": options,
            "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"}}}})["sessionId"]

    def _call(self, method, path, body=None):
        request = urllib.request.Request(
            self.address + path, method=method, headers={"Content-Type": "application/json"},
            data=None if body is None else json.dumps(body).encode())
        try:
            with urllib.request.urlopen(request, timeout=120) as response:
                return json.load(response)["value"]
        except urllib.error.HTTPError as error:
            raise RuntimeError(f"{method} {path}: {error.read().decode()}") from None

    def _do(self, path, body=None):
        return self._call("POST", f"/session/{self.session}{path}", body or {})

    def open(self, url):
        self._do("/url", {"url": url})

    def run(self, script, *arguments):
        """The value that a JavaScript function body returns."""
        return self._do("/execute/sync", {"script": script, "args": list(arguments)})

    def devtools(self, command, **parameters):
        return self._do("/goog/cdp/execute", {"cmd": command, "params": parameters})

    def find(self, selector):
        return self._do("/element", {"using": "css selector", "value": selector})[ELEMENT]

    def click(self, selector):
        self._do(f"/element/{self.find(selector)}/click")

    def hover(self, selector):
        self._do("/actions", {"actions": [{
            "type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"},
            "actions": [{"type": "pointerMove", "duration": 0, "x": 0, "y": 0,
                         "origin": {ELEMENT: self.find(selector)}}]}]})

    def wheel(self, selector, by):
        self._do("/actions", {"actions": [{
            "type": "wheel", "id": "wheel",
            "actions": [{"type": "scroll", "duration": 0, "x": 0, "y": 0, "deltaX": 0,
                         "deltaY": by, "origin": {ELEMENT: self.find(selector)}}]}]})

    def press(self, key):
        value = KEYS.get(key, key)
        self._do("/actions", {"actions": [{
            "type": "key", "id": "keys", "actions": [{"type": "keyDown", "value": value},
                                                     {"type": "keyUp", "value": value}]}]})

    def wait(self, script, *arguments, seconds=10):
        """Waits until the function body returns something true, and returns it."""
        deadline = time.monotonic() + seconds
        while True:
            value = self.run(script, *arguments)
            if value or time.monotonic() > deadline:
                return value
            time.sleep(0.05)

    def resize(self, width, height):
        self.devtools("Emulation.setDeviceMetricsOverride", width=width, height=height,
                      deviceScaleFactor=1, mobile=False)

    def prefer(self, **features):
        """Media features, such as prefers_color_scheme="dark"; media="print" for the medium."""
        media = features.pop("media", "")
        self.devtools("Emulation.setEmulatedMedia", media=media, features=[
            {"name": name.replace("_", "-"), "value": value} for name, value in features.items()])

    def log(self, kind):
        """What was logged since the last call: of the console ("browser") or "performance"."""
        return self._do("/se/log", {"type": kind})

    def requests(self):
        """Addresses that pages asked for since the last call."""
        events = (json.loads(entry["message"])["message"] for entry in self.log("performance"))
        return [event["params"]["request"]["url"] for event in events
                if event["method"] == "Network.requestWillBeSent"]

    def screenshot(self, file):
        data = self._call("GET", f"/session/{self.session}/screenshot")
        with open(file, "wb") as out:
            out.write(base64.b64decode(data))

    def _print(self):
        # The driver gives a page ten seconds, which a busy machine may need more than.
        for _ in range(4):
            try:
                return self._do("/print", {"background": False})
            except RuntimeError as error:
                if "Timed out receiving message from renderer" not in str(error):
                    raise
        return self._do("/print", {"background": False})

    def print_pdf(self, file):
        data = self._print()
        with open(file, "wb") as out:
            out.write(base64.b64decode(data))


class BrowserCase(unittest.TestCase):
    """Each test has one browser, as it is when it was opened, and must leave nothing in its console."""

    @classmethod
    def setUpClass(cls):
        cls.browser = Browser().__enter__()
        cls.addClassCleanup(cls.browser.__exit__)

    def setUp(self):
        self.browser.prefer()
        self.browser.resize(1280, 900)
        self.browser.open("about:blank")
        self.browser.log("browser")
        self.browser.requests()

    def tearDown(self):
        self.assertEqual(self.browser.log("browser"), [])
