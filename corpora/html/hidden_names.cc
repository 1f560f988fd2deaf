// Of a stylesheet the rules that name one class or one id, perhaps with a tag: what is hidden
// depending on something else (a state, a place, a width) may be shown. The last rule of a name
// counts.

#include "corpora/html/hidden_names.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "corpora/lines.hpp"

namespace synoptic::corpora::html {
namespace {

constexpr std::size_t kMostSelectors = 10'000;

std::string WithoutComments(std::string_view sheet) {
  std::string out;
  while (!sheet.empty()) {
    const std::size_t begin = std::min(sheet.find("/*"), sheet.size());
    out += sheet.substr(0, begin);
    const std::size_t end = sheet.find("*/", std::min(begin + 2, sheet.size()));
    if (end == std::string_view::npos) break;
    sheet.remove_prefix(end + 2);
  }
  return out;
}

std::string_view Trimmed(std::string_view text) {
  return Slice(text, Trim(text, {0, text.size()}));
}

// "div.box", ".box", "#box".
bool IsOneName(std::string_view selector) {
  const std::size_t mark = selector.find_first_of(".#");
  if (mark == std::string_view::npos || mark + 1 == selector.size()) return false;
  const auto is_of_name = [](char c) {
    return IsAsciiLetter(c) || IsAsciiDigit(c) || c == '-' || c == '_';
  };
  return std::ranges::all_of(selector.substr(0, mark), is_of_name) &&
         std::ranges::all_of(selector.substr(mark + 1), is_of_name);
}

/// The value of "display", the last one; empty if there is none.
std::string DisplayOf(std::string_view declarations) {
  std::string display;
  while (!declarations.empty()) {
    const std::size_t end = std::min(declarations.find(';'), declarations.size());
    const std::string_view one = Trimmed(declarations.substr(0, end));
    declarations.remove_prefix(std::min(end + 1, declarations.size()));
    const std::size_t colon = one.find(':');
    if (colon == std::string_view::npos || Trimmed(one.substr(0, colon)) != "display") continue;
    display = Trimmed(one.substr(colon + 1));
  }
  return display;
}

}  // namespace

HiddenNames::HiddenNames(const Tree& tree) {
  for (std::uint32_t n = 1; n < tree.nodes.size(); ++n) {
    const Node& node = tree.nodes[n];
    if (!node.Is("style")) continue;
    std::string sheet;
    for (std::uint32_t below = n + 1; below < node.last; ++below) {
      if (tree.nodes[below].is_text()) sheet += tree.Text(tree.nodes[below].text);
    }
    if (sheet.find("none") != std::string::npos) ReadSheet(WithoutComments(sheet));
  }
}

void HiddenNames::ReadSheet(std::string_view sheet) {
  std::size_t depth = 0;
  std::size_t begin = 0;  // Of what stands outside of braces.
  std::size_t open = 0;
  for (std::size_t at = sheet.find_first_of("{};"); at != std::string_view::npos;
       at = sheet.find_first_of("{};", at + 1)) {
    if (sheet[at] == '{') {
      if (depth++ == 0) open = at;
    } else if (sheet[at] == '}') {
      if (depth == 1) {
        const std::string_view selectors = Trimmed(sheet.substr(begin, open - begin));
        const bool is_rule = !selectors.starts_with('@');
        if (is_rule) ReadRule(selectors, sheet.substr(open + 1, at - open - 1));
      }
      depth -= depth > 0;
      if (depth == 0) begin = at + 1;
    } else if (depth == 0) {
      begin = at + 1;  // "@import ...;".
    }
  }
}

void HiddenNames::ReadRule(std::string_view selectors, std::string_view declarations) {
  const std::string display = DisplayOf(declarations);
  if (display.empty()) return;
  const bool is_hidden =
      display == "none" || display == "none!important" || display == "none !important";
  while (!selectors.empty()) {
    const std::size_t end = std::min(selectors.find(','), selectors.size());
    const std::string_view one = Trimmed(selectors.substr(0, end));
    selectors.remove_prefix(std::min(end + 1, selectors.size()));
    if (!IsOneName(one)) continue;
    if (!is_hidden) {
      selectors_.erase(std::string(one));
    } else if (selectors_.size() < kMostSelectors) {
      selectors_.emplace(one);
    }
  }
}

bool HiddenNames::Hide(const Tree& tree, const Node& node) const {
  if (selectors_.empty() || node.is_text() || node.count == 0) return false;
  const auto is_hidden = [&](char mark, std::string_view name) {
    const std::string selector = mark + std::string(name);
    return selectors_.contains(selector) || selectors_.contains(std::string(node.tag) + selector);
  };
  if (const std::string_view id = tree.Value(node, "id"); !id.empty() && is_hidden('#', id)) {
    return true;
  }
  std::string_view classes = tree.Value(node, "class");
  while (!classes.empty()) {
    const std::size_t end = std::min(classes.find_first_of(" \t\r\n"), classes.size());
    if (end > 0 && is_hidden('.', classes.substr(0, end))) return true;
    classes.remove_prefix(std::min(end + 1, classes.size()));
  }
  return false;
}

}  // namespace synoptic::corpora::html
