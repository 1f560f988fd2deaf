// Blocks from a tree: text goes on over elements within a line, and ends at all others. White space
// is as a browser shows it. What elements say by their names is kept: headings, items, rows; what
// is no text of an article by its name (navigation, forms, captions) is marked.

#include "corpora/html/blocks.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace synoptic::corpora::html {
namespace {

constexpr std::string_view kInline[] = {
    "a",    "abbr", "acronym", "b",     "bdi",  "bdo",    "big",    "cite", "code",  "del",
    "dfn",  "em",   "font",    "i",     "ins",  "kbd",    "label",  "mark", "other", "q",
    "ruby", "s",    "samp",    "small", "span", "strike", "strong", "sub",  "sup",   "time",
    "u",    "var",  "wbr",     "img",   "td",   "th",     "br"};

constexpr std::string_view kUnread[] = {
    "script", "style", "noscript", "template", "svg",  "iframe", "select", "textarea",
    "object", "audio", "video",    "canvas",   "head", "rp",     "rt",     "title"};

constexpr std::string_view kOutside[] = {"nav",        "footer",  "aside",  "form",
                                         "button",     "dialog",  "menu",   "fieldset",
                                         "figcaption", "caption", "address"};

constexpr std::string_view kOutsideRoles[] = {
    "navigation", "banner",  "complementary", "contentinfo", "search",  "dialog", "alertdialog",
    "menu",       "menubar", "toolbar",       "tablist",     "tooltip", "form",   "button"};

constexpr std::string_view kItems[] = {"li"};
constexpr std::string_view kCells[] = {"td", "th"};
constexpr std::string_view kLineEnds[] = {"br"};

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
  bool is_link = false;
  bool is_figure = false;
  bool is_inline = false;
  TextKind kind = TextKind::kProse;
};

bool IsShownNowhere(std::string_view style) {
  std::string plain;
  for (const char c : style) {
    if (c != ' ') plain += c;
  }
  return plain.find("display:none") != std::string::npos ||
         plain.find("visibility:hidden") != std::string::npos;
}

State StateOf(const Tree& tree, const Node& node, const State& above) {
  State state = above;
  const std::string_view tag = node.tag;
  state.last = node.last;
  state.is_inline = IsOneOf(tag, kInline);
  state.is_unread |= IsOneOf(tag, kUnread);
  state.is_link |= tag == "a" && tree.Has(node, "href");
  state.is_figure |= tag == "figure" || tag == "picture";
  if (tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6') {
    state.kind = TextKind::kSubheading;
  } else if (IsOneOf(tag, kItems)) {
    state.kind = TextKind::kListItem;
  } else if (IsOneOf(tag, kCells)) {
    state.kind = TextKind::kTableRow;
  } else if (tag == "table") {
    state.is_figure = false;
  } else if (tag == "blockquote") {
    state.is_figure = false;
    for (const std::string_view post : kPosts) {
      if (tree.Value(node, "class").find(post) != std::string_view::npos) {
        state.kind = TextKind::kPost;
      }
    }
  } else if (!state.is_inline && state.kind == TextKind::kTableRow) {
    state.kind = TextKind::kProse;  // A table that lays out a page.
  }
  return state;
}

std::size_t LengthOfCharacter(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  return std::min(length, text.size() - at);
}

bool IsWhite(std::string_view character) {
  constexpr std::string_view kWhite[] = {" ",      "\t",     "\n",     "\r",     "\f",
                                         "\v",     "\u00A0", "\u2028", "\u2029", "\u202F",
                                         "\u3000", "\u2009", "\u200A", "\u2002", "\u2003"};
  return IsOneOf(character, kWhite);
}

/// What is there for the eye of a typesetter alone: soft hyphens, and spaces without width. Joiners
/// are letters of some scripts.
bool IsUnseen(std::string_view character) {
  constexpr std::string_view kUnseen[] = {"\u00AD", "\u200B", "\u2060",
                                          "\uFEFF", "\u200E", "\u200F"};
  return IsOneOf(character, kUnseen);
}

class Writer {
 public:
  std::vector<Block> Take() {
    End();
    return std::move(blocks_);
  }

  /// A space, unless there is one.
  void Space(Span source) {
    if (block_.text.empty() || !space_.empty()) return;
    space_ = " ";
    space_source_ = source;
  }

  /// The next cell of a row.
  void Cell(std::size_t place) {
    if (block_.text.empty()) return;
    space_ = "\t";
    space_source_ = {place, place};
  }

  void Text(std::string_view text, Span source, std::uint32_t node, const State& state) {
    const bool is_exact = text.size() == source.size();
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t length = LengthOfCharacter(text, at);
      const std::string_view character = text.substr(at, length);
      const Span here = is_exact ? Span{source.begin + at, source.begin + at + length} : source;
      at += length;
      if (IsWhite(character)) {
        Space(here);
      } else if (!IsUnseen(character)) {
        Put(character, here, node, state);
      }
    }
  }

  void End() {
    if (!block_.text.empty()) blocks_.push_back(std::move(block_));
    block_ = Block();
    space_ = {};
  }

  bool empty() const { return block_.text.empty(); }

 private:
  void Put(std::string_view character, Span source, std::uint32_t node, const State& state) {
    if (block_.text.empty()) {
      block_.node = node;
      block_.kind = state.kind;
      block_.is_figure = state.is_figure;
    } else if (!space_.empty()) {
      Append(space_, space_source_);
      space_ = {};
    }
    Append(character, source);
    const std::size_t weight = character >= "\u2E80" && character.size() >= 3 ? 2 : 1;
    block_.size += weight;
    if (state.is_link) block_.link_size += weight;
  }

  void Append(std::string_view text, Span source) {
    const Span at{block_.text.size(), block_.text.size() + text.size()};
    block_.text += text;
    if (!block_.pieces.empty()) {
      Piece& before = block_.pieces.back();
      const bool goes_on = before.source.end == source.begin &&
                           before.text.size() == before.source.size() &&
                           text.size() == source.size();
      if (goes_on) {
        before.text.end = at.end;
        before.source.end = source.end;
        return;
      }
    }
    block_.pieces.push_back({at, source});
  }

  std::vector<Block> blocks_;
  Block block_;
  std::string_view space_;
  Span space_source_;
};

}  // namespace

bool IsOutside(const Tree& tree, const Node& node) {
  if (node.is_text()) return false;
  if (IsOneOf(node.tag, kOutside)) return true;
  return node.count > 0 &&
         (IsOneOf(tree.Value(node, "role"), kOutsideRoles) || tree.Has(node, "hidden") ||
          tree.Value(node, "aria-hidden") == "true" || IsShownNowhere(tree.Value(node, "style")));
}

std::vector<Block> FindBlocks(const Tree& tree) {
  Writer writer;
  std::vector<State> open{{.last = tree.nodes.front().last}};
  std::uint32_t last_break = 0;
  std::size_t place = 0;
  for (std::uint32_t n = 1; n < tree.nodes.size(); ++n) {
    while (open.size() > 1 && open.back().last <= n) {
      if (!open.back().is_inline) writer.End();
      open.pop_back();
    }
    const Node& node = tree.nodes[n];
    if (node.is_text()) {
      place = node.source.end;
      if (!open.back().is_unread) {
        writer.Text(tree.Text(node.text), node.source, n, open.back());
        const bool is_blank =
            tree.Text(node.text).find_first_not_of(" \t\r\n") == std::string_view::npos;
        if (!is_blank) last_break = 0;
      }
      continue;
    }
    const State state = StateOf(tree, node, open.back());
    if (IsOneOf(node.tag, kLineEnds)) {
      // Two end a paragraph.
      if (last_break != 0) {
        writer.End();
      } else {
        writer.Space({place, place});
      }
      last_break = n;
    } else if (IsOneOf(node.tag, kCells)) {
      writer.Cell(place);
    } else if (!state.is_inline) {
      writer.End();
    }
    open.push_back(state);
  }
  return writer.Take();
}

}  // namespace synoptic::corpora::html
