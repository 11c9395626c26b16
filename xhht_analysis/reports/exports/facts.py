"""What an exporter is told of a report beside its parts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from xhht_analysis import __version__
from xhht_analysis.vocabulary.text import Language
from xhht_analysis.wording.messages import messages


@dataclass(frozen=True, kw_only=True)
class ReportFacts:
    """Of a report: its title, language, edition, and what it was made with.

    ``edition``: the edition's name, empty for a notebook that was run by hand; ``day``: the
    edition's day, which every file carries as its date; ``index``: where the edition's index is,
    empty without one; ``files``: format -> the same report's file in that format.
    """

    title: str
    language: Language
    notebook: str
    edition: str
    day: date
    index: str = ""
    files: Mapping[str, str] = field(default_factory=dict)
    version: str = __version__

    def say(self, name: str, /, **facts: str | int) -> str:
        """A text of the message catalogue."""
        return messages(self.language).text(name, **facts)

    @property
    def footer(self) -> str:
        """The edition, the version and the notebook that the report comes from."""
        return self.say(
            "page-footer", edition=self.edition, version=self.version, notebook=self.notebook
        )
