// Pages by the parser of libxml2, as events, into a tree of our own: it is a tenth of the
// library's, knows where each text stands in the page, and is bounded while it grows.
//
// Three things take the library more than linear time: an element with many attributes (each is
// compared with all before), an end tag in deep nesting (it is looked for in all that is open) and
// errors. The first is counted beforehand, the others while parsing.

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <string_view>

#include "corpora/html/elements.hpp"
#include "corpora/html/tree.hpp"
#include "synoptic/error.hpp"

namespace synoptic::corpora::html {
namespace {

/// Attributes that the reader asks for; others are not kept.
constexpr std::string_view kAttributes[] = {
    "aria-hidden", "aria-modal", "class", "content",    "data-testid", "data-component",
    "datetime",    "hidden",     "href",  "http-equiv", "id",          "inert",
    "itemprop",    "itemtype",   "lang",  "name",       "popover",     "property",
    "rel",         "role",       "style", "type"};

/// A longer value is none that the reader asks for: an image, a script.
constexpr std::size_t kMaxValue = std::size_t{1} << 16;

constexpr std::size_t kMaxErrors = 200'000;

template <std::size_t N>
std::string_view Known(const std::string_view (&names)[N], const xmlChar* name) {
  const std::string_view text = reinterpret_cast<const char*>(name);
  const auto* found = std::ranges::find(names, text);
  return found == std::end(names) ? std::string_view() : *found;
}

class Builder {
 public:
  explicit Builder(std::string_view page) : page_(page) {
    tree_.nodes.push_back({.tag = "root"});
    open_.push_back(0);
  }

  void set_context(xmlParserCtxtPtr context) { context_ = context; }
  const char* failure() const { return failure_; }

  void Start(const xmlChar* name, const xmlChar** attributes) {
    ++depth_;
    if (depth_ > kMaxDepth) return Stop("elements nested deeper than 512");
    std::string_view tag = Known(kElements, name);
    const bool is_custom = std::strchr(reinterpret_cast<const char*>(name), '-') != nullptr;
    Node node{.tag = !tag.empty() ? tag : is_custom ? "custom" : "other"};
    node.attributes = static_cast<std::uint32_t>(tree_.attributes.size());
    for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2) {
      const std::string_view known = Known(kAttributes, attributes[0]);
      if (known.empty()) continue;
      const char* value = reinterpret_cast<const char*>(attributes[1]);
      const std::size_t size = value == nullptr ? 0 : std::strlen(value);
      if (size > kMaxValue) continue;
      const std::size_t begin = tree_.text.size();
      if (value != nullptr) tree_.text.append(value, size);
      tree_.attributes.push_back({known, {begin, tree_.text.size()}});
      ++node.count;
    }
    open_.push_back(Add(node));
    consumed_ = Place();
  }

  void End() {
    if (open_.size() < 2) return;
    --depth_;
    tree_.nodes[open_.back()].last = static_cast<std::uint32_t>(tree_.nodes.size());
    open_.pop_back();
  }

  // The library hands text over in pieces, each when it has read it: either bytes of the page,
  // which then stand before its place, or a character that the page names ("&amp;").
  void Text(const xmlChar* characters, int size) {
    const std::string_view text(reinterpret_cast<const char*>(characters),
                                static_cast<std::size_t>(size));
    const std::size_t place = Place();
    Node node;
    node.source = SourceOf(text, place);
    node.text.begin = tree_.text.size();
    AppendPrintable(text);
    node.text.end = tree_.text.size();
    consumed_ = std::max(consumed_, node.source.end);
    Add(node);
  }

  void Count() {
    if (++errors_ > kMaxErrors) Stop("more errors than a page has");
  }

  Tree Take() {
    while (open_.size() > 1) End();
    tree_.nodes.front().last = static_cast<std::uint32_t>(tree_.nodes.size());
    return std::move(tree_);
  }

 private:
  std::uint32_t Add(Node node) {
    node.parent = open_.back();
    const auto index = static_cast<std::uint32_t>(tree_.nodes.size());
    node.last = index + 1;
    if (tree_.nodes.size() >= kMaxNodes) {
      Stop("more than a million elements and texts");
      return open_.back();
    }
    tree_.nodes.push_back(node);
    return index;
  }

  std::size_t Place() const {
    const xmlParserInput* input = context_->input;
    if (input == nullptr) return consumed_;
    return std::min(page_.size(),
                    input->consumed + static_cast<std::size_t>(input->cur - input->base));
  }

  // Controls from 0x80 on are meant as Windows has them, wherever they are named ("&#150;"), as
  // browsers read them.
  void AppendPrintable(std::string_view text) {
    constexpr std::string_view kWindows[] = {"€", "",  "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š",
                                             "‹", "Œ", "",  "Ž", "",  "",  "‘", "’", "“", "”", "•",
                                             "–", "—", "˜", "™", "š", "›", "œ", "",  "ž", "Ÿ"};
    for (std::size_t at; (at = text.find('\xC2')) != std::string_view::npos;) {
      tree_.text.append(text.substr(0, at));
      const auto next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0U;
      const bool is_control = next >= 0x80 && next < 0xA0;
      tree_.text.append(is_control ? kWindows[next - 0x80] : text.substr(at, 2));
      text.remove_prefix(std::min(at + 2, text.size()));
    }
    tree_.text.append(text);
  }

  Span SourceOf(std::string_view text, std::size_t place) const {
    if (text.size() <= place) {
      const std::size_t begin = place - text.size();
      if (begin >= consumed_ && page_.substr(begin, text.size()) == text) return {begin, place};
    }
    // What the page names, or what the library has read ahead of: the bytes from the "&" on.
    constexpr std::size_t kLongest = 40;
    const std::size_t from = std::max(consumed_, place > kLongest ? place - kLongest : 0);
    if (from >= place) return {place, place};
    const std::size_t begin = page_.substr(from, place - from).rfind('&');
    return {begin != std::string_view::npos ? from + begin : from, place};
  }

  void Stop(const char* why) {
    if (failure_ == nullptr) failure_ = why;
    xmlStopParser(context_);
  }

  std::string_view page_;
  xmlParserCtxtPtr context_ = nullptr;
  Tree tree_;
  std::vector<std::uint32_t> open_;
  std::size_t depth_ = 0;
  std::size_t consumed_ = 0;
  std::size_t errors_ = 0;
  const char* failure_ = nullptr;
};

void OnStart(void* builder, const xmlChar* name, const xmlChar** attributes) {
  static_cast<Builder*>(builder)->Start(name, attributes);
}
void OnEnd(void* builder, const xmlChar*) { static_cast<Builder*>(builder)->End(); }
void OnText(void* builder, const xmlChar* text, int size) {
  static_cast<Builder*>(builder)->Text(text, size);
}
void OnError(void* builder, const char*, ...) { static_cast<Builder*>(builder)->Count(); }

bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool IsSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// Where the tag that begins at `begin` ends, and how many attributes it may have at most.
struct Tag {
  std::size_t end = 0;
  std::size_t attributes = 0;
};

Tag ScanTag(std::string_view page, std::size_t begin) {
  Tag tag;
  char quote = 0;
  std::size_t i = begin + 1;
  for (; i < page.size(); ++i) {
    const char c = page[i];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '>') {
      break;
    } else if ((c == '"' || c == '\'') && page[i - 1] == '=') {
      quote = c;
    } else if (!IsSpace(c) && (IsSpace(page[i - 1]) || page[i - 1] == '/' || page[i - 1] == '"')) {
      ++tag.attributes;
    }
  }
  tag.end = std::min(page.size(), i + 1);
  return tag;
}

/// Whether `tag` begins at `at`, in any case, and is no longer name.
bool BeginsTag(std::string_view page, std::size_t at, std::string_view tag) {
  if (page.size() - at <= tag.size()) return false;
  const bool is_same = std::ranges::equal(page.substr(at, tag.size()), tag, {}, [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return is_same && !IsLetter(page[at + tag.size()]);
}

/// The index behind what is no markup and begins at `at`: a comment, a script, a style.
std::size_t SkipRaw(std::string_view page, std::size_t at) {
  if (page.substr(at).starts_with("<!--")) {
    const std::size_t end = page.find("-->", at + 4);
    return end == std::string_view::npos ? page.size() : end + 3;
  }
  for (const std::string_view raw : {"<script", "<style"}) {
    if (!BeginsTag(page, at, raw)) continue;
    std::size_t end = ScanTag(page, at).end;
    while ((end = page.find("</", end)) != std::string_view::npos) {
      if (BeginsTag(page, end + 2, raw.substr(1))) return end;
      end += 2;
    }
    return page.size();
  }
  return at;
}

bool HasTooManyAttributes(std::string_view page) {
  for (std::size_t at = page.find('<'); at < page.size(); at = page.find('<', at)) {
    const std::size_t behind = SkipRaw(page, at);
    if (behind != at) {
      at = behind;
    } else if (at + 1 < page.size() && IsLetter(page[at + 1])) {
      const Tag tag = ScanTag(page, at);
      if (tag.attributes > kMaxAttributes) return true;
      at = tag.end;
    } else {
      ++at;
    }
  }
  return false;
}

/// The page with blanks for pictures that are drawn within it: a parser of HTML 4 takes their
/// titles for that of the page, which ends the paragraph that they stand in. Empty if it has none.
std::string WithoutDrawings(std::string_view page) {
  std::string blanked;
  std::size_t at = page.find("<svg");
  while (at != std::string_view::npos) {
    const std::size_t end = page.find("</svg>", at);
    if (end == std::string_view::npos) break;
    const std::string_view inner = page.substr(at, end - at);
    // One that does not end where it should is left to the parser.
    const bool is_drawing = BeginsTag(page, at, "<svg") &&
                            inner.find("</script") == std::string_view::npos &&
                            inner.find("</body") == std::string_view::npos;
    if (is_drawing) {
      if (blanked.empty()) blanked = page;
      std::fill(blanked.begin() + static_cast<std::ptrdiff_t>(at),
                blanked.begin() + static_cast<std::ptrdiff_t>(end + 6), ' ');
    }
    at = page.find("<svg", end);
  }
  return blanked;
}

[[noreturn]] void Refuse(const std::string& name, const std::string& why) {
  throw Error(ErrorCode::kTooLarge, name + ": a page with " + why + "; expected a single article");
}

struct FreeContext {
  void operator()(xmlParserCtxtPtr context) const { htmlFreeParserCtxt(context); }
};

}  // namespace

Tree ParseTree(std::string_view page, const std::string& name) {
  if (page.size() > kMaxPageBytes) Refuse(name, "more than 32 MiB");
  if (HasTooManyAttributes(page)) Refuse(name, "more than 256 attributes in an element");
  const std::string blanked = WithoutDrawings(page);
  if (!blanked.empty()) page = blanked;
  Builder builder(page);
  if (page.empty()) return builder.Take();
  htmlSAXHandler handler{};
  handler.startElement = OnStart;
  handler.endElement = OnEnd;
  handler.characters = OnText;
  handler.ignorableWhitespace = OnText;
  handler.cdataBlock = OnText;
  handler.error = OnError;
  handler.warning = OnError;
  handler.initialized = 1;
  const std::unique_ptr<xmlParserCtxt, FreeContext> context(
      htmlCreateMemoryParserCtxt(page.data(), static_cast<int>(page.size())));
  if (!context) throw Error(ErrorCode::kUnreadable, name + ": the page cannot be parsed");
  *context->sax = handler;
  context->userData = &builder;
  builder.set_context(context.get());
  htmlCtxtUseOptions(context.get(), HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC |
                                        HTML_PARSE_NODEFDTD | HTML_PARSE_NOIMPLIED);
  xmlSwitchEncoding(context.get(), XML_CHAR_ENCODING_UTF8);
  htmlParseDocument(context.get());
  if (builder.failure() != nullptr) Refuse(name, builder.failure());
  return builder.Take();
}

}  // namespace synoptic::corpora::html
