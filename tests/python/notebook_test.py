"""The frame that a notebook shows, in Chromium."""

import pytest


def test_the_page_works_in_its_frame_and_leaves_the_notebook_alone(root, synopsis, tmp_path,
                                                                  monkeypatch):
    monkeypatch.syspath_prepend(str(root / "tests" / "browser"))
    browser = __import__("browser")
    if not browser.find_programs():
        pytest.skip("chromium or chromedriver is not installed")
    notebook = tmp_path / "notebook.html"
    notebook.write_text(f"<!doctype html><meta charset=utf-8>{synopsis._repr_html_()}",
                        encoding="utf-8")
    with browser.Browser() as page:
        page.open(notebook.as_uri())
        page._do("/frame", {"id": 0})
        page.run("""window.faults = [];
            window.addEventListener("error", (event) => faults.push(event.message));
            document.querySelector('a[href^="#"]').click();
            document.body.dispatchEvent(new KeyboardEvent("keydown", {key: "n", bubbles: true}));""")
        faults, address = page.run("return [window.faults, location.href]")
        page._do("/frame", {"id": None})
        assert faults == [] and address.startswith("about:srcdoc#")
        assert page.run("return location.href") == notebook.as_uri()
        assert page.log("browser") == []
