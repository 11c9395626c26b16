"""Declarations and plans read into the vocabulary, or refused with every problem at once."""

from xhht_analysis.catalogue.catalogue import Catalogue, load_catalogue, read_catalogue
from xhht_analysis.catalogue.register import AreaRegister
from xhht_analysis.catalogue.workspace import Workspace

__all__ = ["AreaRegister", "Catalogue", "Workspace", "load_catalogue", "read_catalogue"]
