// Events of libxml2 with what makes XML dangerous taken out: no document type is read, no entity
// declared, nothing loaded. The library compares each attribute of an element with all before it;
// so their number is bounded beforehand, and all else is linear.

#include "corpora/bitext/xml.hpp"

#include <libxml/entities.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <exception>
#include <memory>

#include "synoptic/error.hpp"
#include "synoptic/internal/byte_order_mark.hpp"
#include "synoptic/internal/encoding.hpp"
#include "synoptic/text.hpp"

namespace synoptic::corpora::bitext {
namespace {

std::string_view View(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

std::string_view WithoutPrefix(std::string_view name) {
  const std::size_t colon = name.find(':');
  if (colon == std::string_view::npos || name.starts_with("xml:")) return name;
  return name.substr(colon + 1);
}

/// What the callbacks of the library are given.
class Events {
 public:
  Events(XmlHandler& handler, const std::string& name) : handler_(handler), name_(name) {}

  void set_context(xmlParserCtxtPtr context) { context_ = context; }
  std::size_t line() const {
    return context_->input == nullptr ? 0 : static_cast<std::size_t>(context_->input->line);
  }

  void Start(const xmlChar* name, const xmlChar** attributes) {
    Guard([&] {
      if (++elements_ > kMaxXmlElements) {
        throw Error(ErrorCode::kTooLarge,
                    name_ + ": more than " + std::to_string(kMaxXmlElements) + " elements");
      }
      element_.name = WithoutPrefix(View(name));
      element_.line = line();
      element_.attributes.clear();
      for (; attributes != nullptr && attributes[0] != nullptr; attributes += 2) {
        element_.attributes.emplace_back(WithoutPrefix(View(attributes[0])), View(attributes[1]));
      }
      handler_.Start(element_);
    });
  }
  void End(const xmlChar* name) {
    Guard([&] { handler_.End(WithoutPrefix(View(name))); });
  }
  void Text(const xmlChar* text, int size) {
    Guard([&] {
      handler_.Text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
    });
  }
  void Refuse(const std::string& message) {
    Guard([&] { FailAt(name_, line(), message); });
  }

  void Rethrow() const {
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  // No exception passes through the library.
  template <typename Function>
  void Guard(const Function& function) {
    if (failure_) return;
    try {
      function();
    } catch (...) {
      failure_ = std::current_exception();
      xmlStopParser(context_);
    }
  }

  XmlHandler& handler_;
  const std::string& name_;
  xmlParserCtxtPtr context_ = nullptr;
  XmlElement element_;
  std::size_t elements_ = 0;
  std::exception_ptr failure_;
};

Events& Of(void* events) { return *static_cast<Events*>(events); }
void OnStart(void* events, const xmlChar* name, const xmlChar** attributes) {
  Of(events).Start(name, attributes);
}
void OnEnd(void* events, const xmlChar* name) { Of(events).End(name); }
void OnText(void* events, const xmlChar* text, int size) { Of(events).Text(text, size); }
void OnReference(void* events, const xmlChar* name) {
  Of(events).Refuse("expected a character, found the entity &" + std::string(View(name)) +
                    ";, which is not known");
}
void OnEntity(void* events, const xmlChar* name, int, const xmlChar*, const xmlChar*, xmlChar*) {
  Of(events).Refuse("declares the entity \"" + std::string(View(name)) +
                    "\"; expected none, since such expand without bounds");
}
xmlEntityPtr FindEntity(void*, const xmlChar* name) { return xmlGetPredefinedEntity(name); }
void OnError(void*, const char*, ...) {}

/// How many attributes an element has at most: marks of equality between its brackets.
bool HasTooManyAttributes(std::string_view xml) {
  for (std::size_t at = xml.find('<'); at < xml.size(); at = xml.find('<', at)) {
    const std::string_view rest = xml.substr(at);
    if (rest.starts_with("<!--") || rest.starts_with("<![CDATA[") || rest.starts_with("<?")) {
      const std::string_view end = rest[1] == '?' ? "?>" : rest[2] == '-' ? "-->" : "]]>";
      at = xml.find(end, at + 2);
      continue;
    }
    std::size_t attributes = 0;
    char quote = 0;
    for (++at; at < xml.size(); ++at) {
      const char c = xml[at];
      if (c == '<' || (quote == 0 && c == '>')) break;
      if (quote != 0) {
        if (c == quote) quote = 0;
      } else if (c == '"' || c == '\'') {
        quote = c;
        if (++attributes > kMaxXmlAttributes) return true;
      }
    }
  }
  return false;
}

/// `encoding="..."` of the declaration.
std::string DeclaredEncoding(std::string_view xml) {
  if (!xml.starts_with("<?xml")) return {};
  const std::string_view head = xml.substr(0, std::min<std::size_t>(xml.find("?>"), 200));
  const std::size_t at = head.find("encoding");
  if (at == std::string_view::npos) return {};
  const std::size_t begin = head.find_first_of("\"'", at);
  if (begin == std::string_view::npos) return {};
  const std::size_t end = std::min(head.find(head[begin], begin + 1), head.size());
  return language::KnownEncoding(head.substr(begin + 1, end - begin - 1));
}

std::string Utf8Of(std::string_view bytes, const std::string& name) {
  bytes.remove_prefix(BehindByteOrderMark(bytes));
  const std::size_t begin = std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size());
  bytes.remove_prefix(begin);
  if (!FindInvalidUtf8(bytes)) return std::string(bytes);
  const std::string declared = DeclaredEncoding(bytes);
  if (declared.empty() || declared == "UTF-8") {
    const std::string_view sound = bytes.substr(0, *FindInvalidUtf8(bytes));
    FailAt(name, 1 + static_cast<std::size_t>(std::ranges::count(sound, '\n')),
           "expected UTF-8, which the XML is in unless it declares another encoding");
  }
  return language::Decode(bytes, declared);
}

struct FreeContext {
  void operator()(xmlParserCtxtPtr context) const {
    if (context->myDoc != nullptr) xmlFreeDoc(context->myDoc);
    context->myDoc = nullptr;
    xmlFreeParserCtxt(context);
  }
};

}  // namespace

std::string_view XmlElement::operator[](std::string_view attribute) const {
  for (const auto& [key, value] : attributes) {
    if (key == attribute) return value;
  }
  return {};
}

void FailAt(const std::string& name, std::size_t line, const std::string& message) {
  throw Error(ErrorCode::kInvalidFormat, name + ":" + std::to_string(line) + ": " + message);
}

void ParseXml(std::string_view bytes, const std::string& name, XmlHandler& handler) {
  const auto refuse = [&](const std::string& what) {
    throw Error(ErrorCode::kTooLarge, name + ": XML with more than " + what);
  };
  if (bytes.size() > kMaxXmlBytes) refuse("64 MiB");
  const std::string xml = Utf8Of(bytes, name);
  if (xml.size() > 2 * kMaxXmlBytes) refuse("128 MiB in UTF-8");
  if (HasTooManyAttributes(xml)) {
    refuse(std::to_string(kMaxXmlAttributes) + " attributes in an element");
  }
  if (xml.empty()) FailAt(name, 1, "expected XML, found nothing");
  Events events(handler, name);
  xmlSAXHandler sax{};
  sax.startElement = OnStart;
  sax.endElement = OnEnd;
  sax.characters = OnText;
  sax.ignorableWhitespace = OnText;
  sax.cdataBlock = OnText;
  sax.reference = OnReference;
  sax.entityDecl = OnEntity;
  sax.getEntity = FindEntity;
  sax.error = OnError;
  sax.warning = OnError;
  sax.initialized = 1;
  const std::unique_ptr<xmlParserCtxt, FreeContext> context(
      xmlCreateMemoryParserCtxt(xml.data(), static_cast<int>(xml.size())));
  if (!context) throw Error(ErrorCode::kUnreadable, name + ": the XML cannot be parsed");
  *context->sax = sax;
  context->userData = &events;
  events.set_context(context.get());
  xmlCtxtUseOptions(context.get(), XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
  xmlSwitchEncoding(context.get(), XML_CHAR_ENCODING_UTF8);
  xmlParseDocument(context.get());
  events.Rethrow();
  if (context->wellFormed == 1) return;
  const xmlError& error = context->lastError;
  std::string message = error.message == nullptr ? "" : error.message;
  while (message.ends_with('\n')) message.pop_back();
  // The only advice of the library, which nobody can follow.
  const bool is_too_deep = message.find("XML_PARSE_HUGE") != std::string::npos;
  FailAt(name, static_cast<std::size_t>(std::max(error.line, 1)),
         is_too_deep ? "elements nested deeper than 256, or a text of more than 10 MB"
                     : "no well-formed XML: " + message);
}

}  // namespace synoptic::corpora::bitext
