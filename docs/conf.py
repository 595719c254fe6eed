"""The documentation site: `make docs` builds it into site/. No page loads anything from elsewhere."""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE / "extensions"))

project = "summary-bench"
author = "The summary-bench developers"
project_copyright = author

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "mathml",
    "repository_links",
]
exclude_patterns = ["samples", "extensions"]

myst_enable_extensions = ["dollarmath", "attrs_inline"]
myst_heading_anchors = 4

autodoc_typehints = "signature"
autodoc_member_order = "bysource"
autodoc_default_options = {"members": True}
python_use_unqualified_type_names = True
default_role = "code"  # docstrings mark names as Markdown does

html_theme = "furo"
html_title = "summary-bench"
html_static_path = ["static"]
html_css_files = ["site.css"]
html_js_files = [("site.js", {"defer": "defer"})]
html_show_sphinx = False
html_use_index = False
html_domain_indices = False
html_copy_source = False
html_show_search_summary = False  # it would fetch each page, which a page from a disk may not
html_theme_options = {"navigation_with_keys": True}
pygments_style = "a11y-high-contrast-light"
pygments_dark_style = "a11y-high-contrast-dark"
