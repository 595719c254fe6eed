"""Names: find them in a text, compare them across inflection, spelling and script, judge a summary's by its article."""

from bench.consistency.names.find import find_names
from bench.consistency.names.mention import NameMention
from bench.consistency.names.same import same_name

__all__ = ["NameMention", "find_names", "same_name"]
