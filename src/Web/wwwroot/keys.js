// "/" leads to the search field, as people are used to. Without this the field is reached with Tab.
addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const menu = document.querySelector("#meny");
  const field = document.querySelector("[data-find]");
  if (menu && field) {
    menu.checked = true;
    field.focus();
    event.preventDefault();
  }
});
