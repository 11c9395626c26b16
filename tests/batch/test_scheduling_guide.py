"""What the guide on scheduling says to write runs as a scheduler runs it, and is taken."""

import re
import shlex
import subprocess
import sys
import tomllib
from configparser import ConfigParser
from dataclasses import fields
from pathlib import Path
from xml.etree import ElementTree

import pytest
from typer.main import get_command

from tests.batch.notices.runs import run_at
from xhht_analysis.batch.notices.document import as_document
from xhht_analysis.batch.notices.outcome import of_refusal
from xhht_analysis.batch.notices.reading import read_settings
from xhht_analysis.batch.notices.settings import Mail, Webhook
from xhht_analysis.batch.notices.signature import key_of
from xhht_analysis.batch.notices.summary import EXIT_CODES, Ending
from xhht_analysis.batch.notices.webhook import PAUSES
from xhht_analysis.cli import app

GUIDE = (Path(__file__).resolve().parents[2] / "docs/scheduling.md").read_text("utf-8")
TASK = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"
KEY = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
# Stands for the command: says how it was called, and ends as a run with a failed brief does.
STAND_IN = """#!/bin/sh
{ pwd -P; printf '%s\\n' "$XHHT_MAIL_PASSWORD" "$@"; } > "$0.called"
echo table
echo warning >&2
exit 1
"""


def blocks(kind: str) -> list[str]:
    """The guide's examples of a kind."""
    return re.findall(rf"^```{kind}\n(.*?)^```$", GUIDE, re.DOTALL | re.MULTILINE)


CRON = [line for block in blocks("cron") for line in block.splitlines()]
SERVICE, TIMER = blocks("ini")
(XML,) = blocks("xml")
(TOML,) = blocks("toml")


@pytest.fixture
def server(tmp_path: Path) -> Path:
    """What the guide calls /srv, with a stand-in for the command."""
    for place in ("xhht", "ninh_thuan", "binh_thuan"):
        (tmp_path / place).mkdir()
    command = tmp_path / "xhht/.venv/bin/xhht"
    command.parent.mkdir(parents=True)
    command.write_text(STAND_IN)
    command.chmod(0o755)
    (tmp_path / "xhht/notices.env").write_text("XHHT_MAIL_PASSWORD=mat-khau\n")
    return tmp_path


def called(server: Path) -> tuple[str, str, list[str]]:
    """The folder, the password and the arguments that the command was called with."""
    folder, password, *arguments = (server / "xhht/.venv/bin/xhht.called").read_text().splitlines()
    return folder, password, arguments


def is_taken(arguments: list[str]) -> bool:
    """Whether the real command takes the arguments; it says why where it does not."""
    group = get_command(app)
    context = group.make_context("xhht", list(arguments))
    name, command, rest = group.resolve_command(context, list(arguments))
    command.make_context(name, rest, parent=context)
    return True


@pytest.mark.parametrize("line", CRON, ids=range(len(CRON)))
def test_a_line_for_cron_runs_the_command_in_its_folder(server: Path, line: str) -> None:
    *times, command = line.split(maxsplit=5)
    assert all(re.fullmatch(r"\d+|\*", time) for time in times)
    assert "%" not in command, "cron would end the line there"
    done = subprocess.run(
        ["/bin/sh", "-c", command.replace("/srv", str(server))],
        env={"PATH": "/usr/bin:/bin", "HOME": "/", "SHELL": "/bin/sh"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "warning\n")
    folder, password, arguments = called(server)
    assert Path(folder).parent == server.resolve()
    assert password == ("mat-khau" if "notices.env" in line else "")
    assert is_taken(arguments)
    assert arguments[0] == "build"


def test_provinces_on_one_machine_have_folders_of_their_own() -> None:
    of_provinces = [shlex.split(line) for line in CRON if "--out" in line]
    assert len(of_provinces) == 2
    for place in (r"--out", r"cd"):
        assert len({words[words.index(place) + 1] for words in of_provinces}) == 2


def test_the_unit_of_systemd_starts_the_command(server: Path) -> None:
    unit = ConfigParser(interpolation=None)
    unit.optionxform = str
    unit.read_string(SERVICE.replace("/srv", str(server)))
    service = unit["Service"]
    done = subprocess.run(
        shlex.split(service["ExecStart"]), cwd=service["WorkingDirectory"],
        capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    folder, _, arguments = called(server)
    assert Path(folder) == (server / "xhht").resolve()
    assert is_taken(arguments)
    assert Path(service["EnvironmentFile"].removeprefix("-")) == server / "xhht/notices.env"
    assert service["Type"] == "oneshot", "a timer waits for its end"


def test_the_timer_of_systemd_makes_up_for_a_night_without_power() -> None:
    timer = ConfigParser(interpolation=None)
    timer.optionxform = str
    timer.read_string(TIMER)
    assert timer["Timer"]["OnCalendar"].split()[1] == "01:00:00"
    assert timer["Timer"]["Persistent"] == "yes" or timer["Timer"].getboolean("Persistent")
    assert timer["Install"]["WantedBy"] == "timers.target"


def test_the_task_of_windows_runs_the_command() -> None:
    task = ElementTree.fromstring(XML)
    assert task.tag == f"{TASK}Task"
    assert XML.isascii(), "whatever encoding it is saved in"
    assert "encoding=" not in XML
    (run,) = task.iter(f"{TASK}Exec")
    command, arguments, folder = (
        run.findtext(f"{TASK}{name}") for name in ("Command", "Arguments", "WorkingDirectory")
    )
    assert command == rf"{folder}\.venv\Scripts\xhht.exe"
    assert is_taken(arguments.split())
    principals = {one.get("id") for one in task.iter(f"{TASK}Principal")}
    assert task.find(f"{TASK}Actions").get("Context") in principals
    assert "Register-ScheduledTask -TaskName xhht -Xml" in GUIDE


def test_each_command_of_the_guide_is_taken() -> None:
    found = [
        shlex.split(line, comments=True)[1:]
        for block in blocks("")
        for line in block.splitlines()
        if line.startswith("xhht ")
    ]
    assert len(found) >= 3
    assert all(is_taken(arguments) for arguments in found)


def test_the_example_of_a_notices_file_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (
        ("XHHT_MAIL_PASSWORD", "mat-khau"),
        ("XHHT_WEBHOOK_URL", "https://example.vn/xhht"),
        ("XHHT_WEBHOOK_SECRET", KEY),
    ):
        monkeypatch.setenv(name, value)
    path = tmp_path / "notices.toml"
    path.write_text(TOML, "utf-8")
    settings = read_settings(path)
    assert settings.mail.password == "mat-khau"
    assert settings.webhook.address == "https://example.vn/xhht"


def test_the_example_names_every_key_that_there_is() -> None:
    # What is commented out, or said to be another way, is named as well.
    known = {one.name for kind in (Mail, Webhook) for one in fields(kind)}
    tables = tomllib.loads(TOML)
    written = {key for table in tables.values() for key in table}
    assert written <= known
    assert known - written == {"ca_file", "url"}
    assert "# ca_file = " in TOML
    assert "hoặc url = " in TOML


def test_the_command_that_makes_a_key_makes_one() -> None:
    (line,) = [line for block in blocks("") for line in block.splitlines() if "secrets" in line]
    _, *arguments = shlex.split(line)
    done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=True)
    assert len(key_of(done.stdout.strip())) == 32


def rows(heading: str) -> list[list[str]]:
    """The rows of the table below a heading."""
    part = GUIDE.split(f"\n## {heading}")[1].partition("\n## ")[0]
    lines = [line for line in part.splitlines() if line.startswith("|")][2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def test_the_exit_codes_are_those_of_the_program() -> None:
    assert {int(code) for code, *_ in rows("Mã kết thúc")} == set(EXIT_CODES.values())


def test_the_keys_of_the_summary_are_those_that_are_written(tmp_path: Path) -> None:
    table = {
        key: text for keys, text in rows("`summary.txt`") for key in re.findall(r"`(\w+)`", keys)
    }
    document = as_document(of_refusal([], run_at(tmp_path)))
    assert list(table) == list(document)
    states = re.findall(r"`(\w+)`", table["state"])
    assert sorted(states) == sorted(Ending)
    assert set(re.findall(r"`(\w+)`", table["briefs"])) == set(document["briefs"])


def test_the_pauses_are_those_of_the_program() -> None:
    seconds = [int(one) for one in re.findall(r"(\d+) giây", GUIDE.split("Bên nhận bận")[1])]
    assert seconds[:2] == list(PAUSES)
