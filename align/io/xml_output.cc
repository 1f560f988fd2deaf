#include "align/io/xml_output.hpp"

#include <libxml/tree.h>
#include <libxml/xmlwriter.h>

#include "synoptic/error.hpp"
#include "synoptic/text.hpp"

namespace synoptic::io {
namespace {

const xmlChar* Chars(const char* text) { return reinterpret_cast<const xmlChar*>(text); }
const xmlChar* Chars(const std::string& text) { return Chars(text.c_str()); }

void Check(int written) {
  if (written >= 0) return;
  throw Error(ErrorCode::kTooLarge, "the XML does not fit into memory");
}

constexpr std::string_view kReplacement = "\uFFFD";

/// Whether a character of two bytes, or more, is a control character, white space or no character.
enum class Kind { kText, kSpace, kForbidden };
Kind KindOf(std::string_view text, std::size_t i, std::size_t& size) {
  const auto byte = [&](std::size_t k) {
    return k < text.size() ? static_cast<unsigned char>(text[k]) : 0U;
  };
  const unsigned lead = byte(i);
  size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (lead == '\t' || lead == '\n' || lead == '\r' || lead == ' ') return Kind::kSpace;
  if (lead < 0x20 || lead == 0x7F) return Kind::kForbidden;
  if (lead == 0xC2 && byte(i + 1) < 0xA0) {  // U+0080 to U+009F, of which U+0085 ends lines.
    return byte(i + 1) == 0x85 ? Kind::kSpace : Kind::kForbidden;
  }
  if (lead == 0xE2 && byte(i + 1) == 0x80 && (byte(i + 2) == 0xA8 || byte(i + 2) == 0xA9)) {
    return Kind::kSpace;  // U+2028, U+2029.
  }
  if (lead == 0xEF && byte(i + 1) == 0xBF && byte(i + 2) >= 0xBE) return Kind::kForbidden;
  return Kind::kText;
}

}  // namespace

std::string XmlText(std::string_view text, Spaces spaces) {
  std::string out;
  const std::string whole = FindInvalidUtf8(text) ? ReplaceInvalidUtf8(text) : std::string(text);
  bool after_space = false;
  for (std::size_t i = 0, size = 0; i < whole.size(); i += size) {
    const Kind kind = KindOf(whole, i, size);
    if (kind == Kind::kText) out.append(whole, i, size);
    if (kind == Kind::kForbidden) out += kReplacement;
    if (kind == Kind::kSpace && !(after_space && spaces == Spaces::kSingle)) out += ' ';
    after_space = kind == Kind::kSpace;
  }
  return out;
}

std::string XmlLanguage(std::string_view lang) {
  std::size_t run = 0;
  bool is_first = true;
  for (const char c : lang) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool is_digit = c >= '0' && c <= '9';
    if (c == '-' && run > 0) {
      run = 0;
      is_first = false;
    } else if (!(is_letter || (is_digit && !is_first)) || ++run > 8) {
      return "und";
    }
  }
  return run == 0 ? "und" : std::string(lang);
}

XmlOutput::XmlOutput()
    : buffer_(xmlBufferCreate(), [](xmlBuffer* buffer) { xmlBufferFree(buffer); }),
      writer_(buffer_ ? xmlNewTextWriterMemory(buffer_.get(), 0) : nullptr,
              [](xmlTextWriter* writer) { xmlFreeTextWriter(writer); }) {
  if (!writer_) Check(-1);
  Check(xmlTextWriterSetIndent(writer_.get(), 1));
  Check(xmlTextWriterSetIndentString(writer_.get(), Chars("  ")));
  Check(xmlTextWriterStartDocument(writer_.get(), "1.0", "UTF-8", nullptr));
}

XmlOutput::~XmlOutput() = default;

void XmlOutput::Start(const char* name) {
  Check(xmlTextWriterStartElement(writer_.get(), Chars(name)));
}

void XmlOutput::Attribute(const char* name, std::string_view value) {
  Check(xmlTextWriterWriteAttribute(writer_.get(), Chars(name), Chars(XmlText(value))));
}

void XmlOutput::Text(std::string_view text) {
  Check(xmlTextWriterWriteString(writer_.get(), Chars(XmlText(text))));
}

void XmlOutput::End() { Check(xmlTextWriterEndElement(writer_.get())); }

void XmlOutput::Property(const char* type, std::string_view text) {
  Start("prop");
  Attribute("type", type);
  Text(text);
  End();
}

std::string XmlOutput::Finish() && {
  Check(xmlTextWriterEndDocument(writer_.get()));
  writer_.reset();  // It writes what it has kept.
  return {reinterpret_cast<const char*>(xmlBufferContent(buffer_.get())),
          static_cast<std::size_t>(xmlBufferLength(buffer_.get()))};
}

}  // namespace synoptic::io
