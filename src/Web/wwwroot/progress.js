// Says that a form is being worked on, and keeps it from being sent twice. Without this the form works all the same.
for (const form of document.querySelectorAll("form[data-progress]")) {
  form.addEventListener("submit", () => {
    form.querySelector("[data-progress-text]").textContent = form.dataset.progress;
    for (const button of form.querySelectorAll("button")) {
      button.setAttribute("aria-disabled", "true");
    }
  });
  form.addEventListener("click", (event) => {
    if (event.target.closest('button[aria-disabled="true"]')) {
      event.preventDefault();
    }
  });
}
// A page that the browser kept, come back to with its button.
addEventListener("pageshow", () => {
  for (const button of document.querySelectorAll('button[aria-disabled="true"]')) {
    button.removeAttribute("aria-disabled");
  }
});
