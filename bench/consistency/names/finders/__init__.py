"""Stronger finders of names behind one interface: `base` says what a finder is, each other module adapts one."""

from bench.consistency.names.finders.base import Finder, FoundName

__all__ = ["Finder", "FoundName"]
