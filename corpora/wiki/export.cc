// An export is XML (https://www.mediawiki.org/wiki/Help:Export), read as a stream of events by
// libxml2. Nothing but the bytes is read: a document type, which could name other files or define
// entities, is refused when it begins.

#include "corpora/wiki/export.hpp"

#include <libxml/parser.h>

#include <algorithm>
#include <climits>
#include <memory>
#include <utility>

#include "corpora/build_article.hpp"
#include "corpora/wiki/nodes.hpp"
#include "corpora/wiki/page.hpp"
#include "synoptic/error.hpp"

namespace synoptic::corpora::wiki {
namespace {

struct Page {
  std::string title;
  std::string space;  ///< The number of its namespace; "0" is that of articles.
  std::string text;
  bool is_redirect = false;
};

class Builder {
 public:
  void Start(std::string_view element, const xmlChar** attributes, int count) {
    open_ = nullptr;
    if (element == "mediawiki") {
      SetLanguage(attributes, count);
    } else if (element == "page") {
      if (pages_.size() == kMaxPages) failure_ = "more than 100,000 pages";
      pages_.emplace_back();
    } else if (element == "base") {
      Open(address_);
    } else if (!pages_.empty()) {
      Page& page = pages_.back();
      if (element == "title") Open(page.title);
      if (element == "ns") Open(page.space);
      if (element == "text") Open(page.text);
      page.is_redirect |= element == "redirect";
    }
  }
  void End() { open_ = nullptr; }
  void Text(std::string_view text) {
    if (open_ == nullptr) return;
    if (open_->size() + text.size() > kMaxPageBytes) {
      failure_ = "more than 8 MiB of wikitext in a page";
      return;
    }
    open_->append(text);
  }
  void Refuse() { failure_ = "a document type"; }

  const char* failure() const { return failure_; }
  std::vector<Page>& pages() { return pages_; }
  const std::string& lang() const { return lang_; }
  const std::string& address() const { return address_; }

 private:
  // What stands in the element, in place of what stood in one before: of revisions the last counts.
  void Open(std::string& text) {
    text.clear();
    open_ = &text;
  }

  // Name, prefix, address of the namespace, begin and end of the value.
  void SetLanguage(const xmlChar** attributes, int count) {
    for (int a = 0; a < count; ++a) {
      const xmlChar** const one = attributes + static_cast<std::ptrdiff_t>(a) * 5;
      if (std::string_view(reinterpret_cast<const char*>(one[0])) != "lang") continue;
      lang_.assign(reinterpret_cast<const char*>(one[3]), reinterpret_cast<const char*>(one[4]));
    }
  }

  std::vector<Page> pages_;
  std::string lang_;
  std::string address_;
  std::string* open_ = nullptr;
  const char* failure_ = nullptr;
};

void OnStart(void* context, const xmlChar* name, const xmlChar* /*prefix*/, const xmlChar* /*uri*/,
             int /*spaces*/, const xmlChar** /*namespaces*/, int count, int /*defaulted*/,
             const xmlChar** attributes) {
  auto* const parser = static_cast<xmlParserCtxtPtr>(context);
  auto& builder = *static_cast<Builder*>(parser->_private);
  builder.Start(reinterpret_cast<const char*>(name), attributes, count);
  if (builder.failure() != nullptr) xmlStopParser(parser);
}

void OnEnd(void* context, const xmlChar* /*name*/, const xmlChar* /*prefix*/,
           const xmlChar* /*uri*/) {
  static_cast<Builder*>(static_cast<xmlParserCtxtPtr>(context)->_private)->End();
}

void OnText(void* context, const xmlChar* text, int size) {
  auto* const parser = static_cast<xmlParserCtxtPtr>(context);
  auto& builder = *static_cast<Builder*>(parser->_private);
  builder.Text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
  if (builder.failure() != nullptr) xmlStopParser(parser);
}

void OnDocumentType(void* context, const xmlChar* /*name*/, const xmlChar* /*external*/,
                    const xmlChar* /*system*/) {
  auto* const parser = static_cast<xmlParserCtxtPtr>(context);
  static_cast<Builder*>(parser->_private)->Refuse();
  xmlStopParser(parser);
}

void OnError(void* /*context*/, const char* /*format*/, ...) {}

struct FreeContext {
  void operator()(xmlParserCtxtPtr context) const { xmlFreeParserCtxt(context); }
};

void Parse(std::string_view bytes, const std::string& name, Builder& builder) {
  xmlSAXHandler handler{};
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = OnStart;
  handler.endElementNs = OnEnd;
  handler.characters = OnText;
  handler.ignorableWhitespace = OnText;
  handler.cdataBlock = OnText;
  handler.internalSubset = OnDocumentType;
  handler.error = OnError;
  handler.warning = OnError;
  if (bytes.size() > static_cast<std::size_t>(INT_MAX)) {
    throw Error(ErrorCode::kTooLarge, name + ": more than 2 GiB of XML");
  }
  const std::unique_ptr<xmlParserCtxt, FreeContext> parser(
      xmlCreatePushParserCtxt(&handler, nullptr, nullptr, 0, nullptr));
  if (!parser) throw Error(ErrorCode::kUnreadable, name + ": the XML cannot be parsed");
  parser->_private = &builder;
  xmlCtxtUseOptions(parser.get(), XML_PARSE_NONET | XML_PARSE_HUGE);
  constexpr std::size_t kBlock = std::size_t{1} << 20;
  int failure = 0;
  for (std::size_t at = 0; at < bytes.size() && failure == 0; at += kBlock) {
    const std::string_view block = bytes.substr(at, kBlock);
    failure = xmlParseChunk(parser.get(), block.data(), static_cast<int>(block.size()),
                            at + kBlock >= bytes.size() ? 1 : 0);
  }
  if (builder.failure() != nullptr) {
    const bool is_size = builder.failure() != std::string_view("a document type");
    throw Error(is_size ? ErrorCode::kTooLarge : ErrorCode::kInvalidText,
                name + ": an export of MediaWiki with " + builder.failure() + ", expected none");
  }
  if (failure != 0 || parser->wellFormed == 0) {
    throw Error(ErrorCode::kInvalidText,
                name + ":" + std::to_string(parser->input == nullptr ? 1 : parser->input->line) +
                    ": an export of MediaWiki that is no well-formed XML");
  }
}

/// "https://en.wikipedia.org/wiki/Main_Page" and "Old Bridge" make the address of the latter.
std::string AddressOf(const std::string& address, const std::string& title) {
  const std::size_t slash = address.rfind('/');
  if (slash == std::string::npos || !address.starts_with("http")) return {};
  std::string url = address.substr(0, slash + 1);
  for (const char c : title) url += c == ' ' ? '_' : c;
  return url;
}

}  // namespace

std::vector<ExportedPage> ReadExport(std::string_view bytes, const ReadOptions& options,
                                     const std::string& name, const std::string& base) {
  CheckLanguage(options.lang);
  Builder builder;
  Parse(bytes, name, builder);
  std::vector<Page>& pages = builder.pages();
  std::erase_if(pages, [](const Page& page) { return page.is_redirect || page.text.empty(); });
  const auto is_article = [](const Page& page) { return page.space.empty() || page.space == "0"; };
  if (std::ranges::any_of(pages, is_article)) {
    std::erase_if(pages, [&](const Page& page) { return !is_article(page); });
  }
  if (pages.empty()) {
    throw Error(ErrorCode::kInvalidText,
                name + ": an export of MediaWiki without the text of a page");
  }
  std::vector<ExportedPage> articles;
  for (Page& page : pages) {
    const std::string text = std::exchange(page.text, {});
    markup::Marked marked =
        ReadPage(text, {page.title, {}, builder.lang()}, options, name + ", " + page.title);
    marked.runs.clear();
    if (pages.size() > 1) marked.article.id = page.title;
    if (pages.size() > 1 && page.title.empty()) {
      marked.article.id = base + '#' + std::to_string(articles.size() + 1);
    }
    articles.push_back({std::move(marked), AddressOf(builder.address(), page.title)});
  }
  return articles;
}

}  // namespace synoptic::corpora::wiki
