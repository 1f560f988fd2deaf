#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace synoptic::corpora::bitext {

/// More are refused before or while they are parsed; elements nest 256 deep at most, and a text
/// between two tags has 10 MB, by libxml2.
inline constexpr std::size_t kMaxXmlBytes = std::size_t{64} << 20;
inline constexpr std::size_t kMaxXmlAttributes = 256;
inline constexpr std::size_t kMaxXmlElements = 10'000'000;

/// An element as it begins. Names are without their prefix, but for "xml:lang" and the like.
struct XmlElement {
  std::string_view name;
  std::vector<std::pair<std::string_view, std::string_view>> attributes;
  std::size_t line = 0;

  /// The value of an attribute, or nothing.
  std::string_view operator[](std::string_view attribute) const;
};

/// What is done with a document. Any function may throw; the exception comes out of ParseXml.
class XmlHandler {
 public:
  XmlHandler() = default;
  XmlHandler(const XmlHandler&) = delete;
  XmlHandler& operator=(const XmlHandler&) = delete;
  virtual ~XmlHandler() = default;
  virtual void Start(const XmlElement& element) = 0;
  virtual void End(std::string_view name) = 0;
  virtual void Text(std::string_view text) = 0;
};

/// Hands a document over from its begin to its end. It is UTF-8, or what it declares; a declared
/// encoding that the bytes contradict is passed over. A declared entity is refused, so that nothing
/// expands, and no other file and no address is read. Linear. Throws Error: kInvalidFormat, with
/// the line, for what is no well-formed XML; kTooLarge.
void ParseXml(std::string_view bytes, const std::string& name, XmlHandler& handler);

/// "name:line: message", of a file.
[[noreturn]] void FailAt(const std::string& name, std::size_t line, const std::string& message);

}  // namespace synoptic::corpora::bitext
