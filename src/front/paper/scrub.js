(function () {
  document.addEventListener("toggle", function (event) {
    if (event.target.tagName !== "DETAILS" || !event.target.open) return;
    event.target.querySelectorAll("a").forEach(function (link) {
      var row = document.getElementById(link.hash.slice(1));
      var told = row && row.cells[1] && row.cells[1].firstChild;
      if (told && !link.dataset.told) { link.dataset.told = 1; link.textContent += ": " + told.textContent; }
    });
  }, true);
  var weeks = Array.prototype.slice.call(document.querySelectorAll(".week"));
  var bar = document.querySelector(".scrub");
  if (!bar || weeks.length < 2) return;
  var range = bar.querySelector("input[type=range]"), all = bar.querySelector("input[type=checkbox]");
  function show() {
    weeks.forEach(function (week, at) { week.hidden = !all.checked && at !== Number(range.value); });
    bar.querySelector("output").textContent = weeks[range.value].dataset.week;
  }
  function reveal() {
    var row = location.hash && document.getElementById(location.hash.slice(1));
    var at = row ? weeks.indexOf(row.closest(".week")) : -1;
    if (at < 0) return;
    range.value = at; show(); row.scrollIntoView({ block: "center" });
  }
  range.max = weeks.length - 1;
  range.addEventListener("input", show);
  all.addEventListener("change", show);
  window.addEventListener("hashchange", reveal);
  bar.hidden = false;
  show(); reveal();
})();
