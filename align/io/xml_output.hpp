#pragma once

#include <memory>
#include <string>
#include <string_view>

struct _xmlBuffer;
struct _xmlTextWriter;

namespace synoptic::io {

/// The text as XML may hold it: white space as spaces, other control characters and what is no
/// character as U+FFFD.
enum class Spaces { kSingle, kAll };
std::string XmlText(std::string_view text, Spaces spaces = Spaces::kSingle);

/// The tag if it is formed as one of a language (BCP 47), else "und".
std::string XmlLanguage(std::string_view lang);

/// A document that is written from its begin to its end, indented. Texts may hold anything.
class XmlOutput {
 public:
  /// Throws Error(kTooLarge) if there is no memory, as do the others.
  XmlOutput();
  ~XmlOutput();
  XmlOutput(const XmlOutput&) = delete;
  XmlOutput& operator=(const XmlOutput&) = delete;

  void Start(const char* name);
  void Attribute(const char* name, std::string_view value);
  void Text(std::string_view text);
  void End();

  /// An element that holds text alone.
  void Element(const char* name, std::string_view text) {
    Start(name);
    Text(text);
    End();
  }
  void Property(const char* type, std::string_view text);

  std::string Finish() &&;

 private:
  std::unique_ptr<_xmlBuffer, void (*)(_xmlBuffer*)> buffer_;
  std::unique_ptr<_xmlTextWriter, void (*)(_xmlTextWriter*)> writer_;
};

}  // namespace synoptic::io
