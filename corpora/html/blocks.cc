// Blocks from a tree: text goes on over elements within a line, and ends at all others. White space
// is as a browser shows it. What elements say by their names is kept: headings, items, rows; what
// is no text of an article by its name (navigation, forms, captions) is marked.

#include "corpora/html/blocks.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "corpora/html/block_writer.hpp"
#include "corpora/html/hidden_names.hpp"
#include "corpora/html/tables.hpp"
#include "corpora/lines.hpp"
#include "corpora/paragraphs.hpp"

namespace synoptic::corpora::html {
namespace {

constexpr std::string_view kInline[] = {
    "a",      "abbr",   "acronym", "b",    "bdi",  "bdo", "big",  "br",    "cite",   "code",
    "del",    "dfn",    "em",      "font", "i",    "img", "ins",  "kbd",   "label",  "map",
    "mark",   "nobr",   "other",   "q",    "ruby", "s",   "samp", "small", "source", "span",
    "strike", "strong", "sub",     "sup",  "time", "tt",  "u",    "var",   "wbr"};

/// What is shown, if at all, as something else than text.
constexpr std::string_view kUnread[] = {
    "script", "style", "noscript", "noframes", "template", "svg", "iframe", "frameset", "select",
    "object", "audio", "video",    "canvas",   "head",     "rp",  "rt",     "title",    "textarea"};

/// Of these, and of what pages define, what leaves a line as it is. Others do within a paragraph,
/// a heading or an item, where a button or a player stands in a sentence.
constexpr std::string_view kSeamless[] = {"script", "style", "noscript", "template", "svg",
                                          "rp",     "rt",    "link",     "meta"};
constexpr std::string_view kSeamlessInLines[] = {"button", "input",  "select",  "custom", "iframe",
                                                 "object", "audio",  "video",   "canvas", "picture",
                                                 "embed",  "option", "textarea"};
constexpr std::string_view kLines[] = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "dt"};

constexpr std::string_view kOutside[] = {"nav",
                                         "footer",
                                         "aside",
                                         "form",
                                         "button",
                                         "dialog",
                                         "menu",
                                         "fieldset",
                                         "figcaption",
                                         "caption",
                                         "address",
                                         "amp-ad",
                                         "amp-consent",
                                         "amp-embed",
                                         "amp-lightbox",
                                         "amp-sidebar",
                                         "amp-user-notification",
                                         "amp-carousel"};

constexpr std::string_view kOutsideRoles[] = {
    "navigation", "banner",  "complementary", "contentinfo", "search",  "dialog", "alertdialog",
    "menu",       "menubar", "toolbar",       "tablist",     "tooltip", "form",   "button"};

constexpr std::string_view kPosts[] = {"twitter-tweet", "twitter-video", "instagram-media",
                                       "tiktok-embed",  "bluesky-embed", "mastodon-embed",
                                       "fb-post",       "reddit-embed",  "telegram-post"};

template <std::size_t N>
bool IsOneOf(std::string_view name, const std::string_view (&names)[N]) {
  return std::ranges::find(names, name) != std::end(names);
}

/// What an element hands on to what is in it.
struct State {
  std::uint32_t last = 0;
  bool is_unread = false;
  bool is_inline = false;
  bool is_in_line = false;  ///< Of a paragraph or a heading.
  bool is_row = false;      ///< In a table of data.
  bool is_pre = false;
  TextState text;
};

std::string SmallWithoutSpace(std::string_view text) {
  std::string plain;
  for (const char c : text) {
    if (c != ' ') plain += AsciiLower(c);
  }
  return plain;
}

bool IsShownNowhere(std::string_view style) {
  if (style.empty()) return false;
  const std::string plain = SmallWithoutSpace(style);
  return plain.find("display:none") != std::string::npos ||
         plain.find("visibility:hidden") != std::string::npos;
}

bool IsShownAsBlock(std::string_view style) {
  return !style.empty() && SmallWithoutSpace(style).find("display:block") != std::string::npos;
}

/// What stands in a line but is not read with it: the number of a reference, "edit", what is said
/// to those who cannot see. Not all the names that parts of a page may have.
bool IsUnreadInLine(const Tree& tree, const Node& node) {
  constexpr std::string_view kNames[] = {
      "sr-only",        "visually-hidden", "visuallyhidden", "screen-reader-text",
      "mw-editsection", "noprint",         "mw-ref",         "mw-cite-backlink"};
  const std::string_view names = tree.Value(node, "class");
  const std::string_view id = tree.Value(node, "id");
  if (node.Is("sup") && (names.find("reference") != std::string_view::npos ||
                         names.find("footnote") != std::string_view::npos ||
                         id.starts_with("cite_ref") || id.starts_with("fnref"))) {
    return true;
  }
  if (tree.Has(node, "hidden") || IsShownNowhere(tree.Value(node, "style"))) return true;
  return std::ranges::any_of(kNames, [&](std::string_view name) {
    const std::size_t at = names.find(name);
    return at != std::string_view::npos && (at == 0 || names[at - 1] == ' ') &&
           (at + name.size() == names.size() || names[at + name.size()] == ' ');
  });
}

bool IsPost(std::string_view names) {
  return std::ranges::any_of(
      kPosts, [&](std::string_view post) { return names.find(post) != std::string_view::npos; });
}

State StateOf(const Tree& tree, std::uint32_t n, const State& above, bool is_data) {
  const Node& node = tree.nodes[n];
  const std::string_view tag = node.tag;
  State state = above;
  state.last = node.last;
  state.is_unread |= IsOneOf(tag, kUnread);
  state.is_inline = IsOneOf(tag, kSeamless) ||
                    (above.is_in_line && IsOneOf(tag, kSeamlessInLines)) ||
                    (IsOneOf(tag, kInline) && !IsShownAsBlock(tree.Value(node, "style")));
  state.is_in_line |= IsOneOf(tag, kLines);
  state.is_pre |= node.Is("pre");
  state.text.is_link |= tag == "a" && tree.Has(node, "href");
  state.text.is_emphasis |= node.Is("em") || tag == "i" || tag == "strong" || tag == "b";
  state.is_unread |= state.is_inline && node.count > 0 && IsUnreadInLine(tree, node);
  state.text.is_figure |= tag == "figure" || tag == "picture";
  TextKind& kind = state.text.kind;
  if (tag == "table") {
    state.text.is_figure = false;
    state.is_row = is_data;
    kind = is_data ? TextKind::kTableRow : TextKind::kProse;
  } else if (state.is_row) {
    state.is_inline |= !node.Is("tr") && tag != "caption";
  } else if (tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6') {
    kind = TextKind::kSubheading;
  } else if (node.Is("li")) {
    kind = TextKind::kListItem;
  } else if (tag == "blockquote") {
    state.text.is_figure = false;
    if (IsPost(tree.Value(node, "class"))) kind = TextKind::kPost;
  }
  if (!state.is_inline) state.text.element = n;
  return state;
}

/// Where the paragraphs of preformatted text begin, as those of plain text, in all of its text.
std::vector<std::size_t> FindBreaks(const Tree& tree, std::uint32_t n) {
  std::string text;
  for (std::uint32_t below = n + 1; below < tree.nodes[n].last; ++below) {
    if (tree.nodes[below].is_text()) text += tree.Text(tree.nodes[below].text);
    if (tree.nodes[below].Is("br")) text += '\n';
  }
  std::vector<std::size_t> breaks;
  for (const Span& paragraph : FindParagraphs(text, ReadOptions::Lines::kAuto)) {
    breaks.push_back(paragraph.begin);
  }
  return breaks;
}

/// Walks through a page and tells a writer what it sees.
class Walk {
 public:
  explicit Walk(const Tree& tree) : tree_(tree), is_data_(FindDataTables(tree)), hidden_(tree) {}

  std::vector<Block> Blocks() {
    open_.emplace_back().last = tree_.nodes.front().last;
    for (std::uint32_t n = 1; n < tree_.nodes.size(); ++n) {
      while (open_.size() > 1 && open_.back().last <= n) Close();
      if (tree_.nodes[n].is_text()) {
        Text(n);
      } else {
        Open(n);
      }
    }
    return writer_.Take();
  }

 private:
  void Close() {
    if (!open_.back().is_inline) writer_.End();
    open_.pop_back();
  }

  void Open(std::uint32_t n) {
    const Node& node = tree_.nodes[n];
    const std::string_view tag = node.tag;
    const State& above = open_.back();
    State state = StateOf(tree_, n, above, is_data_[n]);
    state.is_unread |= state.is_inline && hidden_.Hide(tree_, node);
    if (node.Is("br")) {
      Break();
      if (state.is_pre) ++pre_;
    } else if (state.is_row && (node.Is("td") || node.Is("th"))) {
      writer_.Cell(place_);
    } else if (!state.is_inline) {
      writer_.End();
    } else if (state.is_row && !IsOneOf(tag, kInline)) {
      writer_.Space({place_, place_});
    }
    if (node.Is("pre") && !above.is_pre) {
      breaks_ = FindBreaks(tree_, n);
      pre_ = 0;
      next_break_ = 0;
    }
    open_.push_back(state);
  }

  // Two line ends end a paragraph.
  void Break() {
    if (has_break_) {
      writer_.End();
    } else {
      writer_.Space({place_, place_});
    }
    has_break_ = true;
  }

  void Text(std::uint32_t n) {
    const Node& node = tree_.nodes[n];
    const State& state = open_.back();
    place_ = node.source.end;
    const std::string_view text = tree_.Text(node.text);
    if (state.is_pre) {
      Preformatted(text, n);
    } else if (!state.is_unread && writer_.Text(text, node.source, n, state.text)) {
      has_break_ = false;
    }
  }

  void Preformatted(std::string_view text, std::uint32_t n) {
    const Node& node = tree_.nodes[n];
    const State& state = open_.back();
    const bool is_exact = text.size() == node.source.size();
    std::size_t done = 0;
    while (done < text.size()) {
      while (next_break_ < breaks_.size() && breaks_[next_break_] <= pre_ + done) {
        if (breaks_[next_break_++] == pre_ + done) writer_.End();
      }
      const std::size_t end = next_break_ == breaks_.size()
                                  ? text.size()
                                  : std::min(text.size(), breaks_[next_break_] - pre_);
      const Span source =
          is_exact ? Span{node.source.begin + done, node.source.begin + end} : node.source;
      if (!state.is_unread) writer_.Text(text.substr(done, end - done), source, n, state.text);
      done = end;
    }
    pre_ += text.size();
    has_break_ = false;
  }

  const Tree& tree_;
  std::vector<bool> is_data_;
  HiddenNames hidden_;
  BlockWriter writer_;
  std::vector<State> open_;
  std::size_t place_ = 0;
  bool has_break_ = false;           ///< A line has ended, and no text has come since.
  std::vector<std::size_t> breaks_;  ///< Of the preformatted text that is open.
  std::size_t next_break_ = 0;
  std::size_t pre_ = 0;  ///< Bytes of it that are done.
};

}  // namespace

bool IsOutside(const Tree& tree, const Node& node) {
  if (node.is_text()) return false;
  if (IsOneOf(node.tag, kOutside)) return true;
  return node.count > 0 &&
         (IsOneOf(tree.Value(node, "role"), kOutsideRoles) || tree.Has(node, "hidden") ||
          tree.Has(node, "inert") || tree.Has(node, "popover") ||
          tree.Value(node, "aria-hidden") == "true" || tree.Value(node, "aria-modal") == "true" ||
          IsShownNowhere(tree.Value(node, "style")));
}

std::vector<Block> FindBlocks(const Tree& tree) { return Walk(tree).Blocks(); }

}  // namespace synoptic::corpora::html
