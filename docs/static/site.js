// What the theme leaves out for those who read with a keyboard or a screen reader.
for (const caption of document.querySelectorAll('p.caption[role="heading"]')) caption.setAttribute("aria-level", "2");
for (const wide of document.querySelectorAll(".highlight pre, .table-wrapper")) wide.tabIndex = 0;
