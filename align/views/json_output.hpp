#pragma once

#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "synoptic/span.hpp"
#include "synoptic/views.hpp"

namespace synoptic::views {

/// Escapes what JSON forbids in a string, and what would break a line or a script that holds it:
/// U+2028 and U+2029 end a line in JavaScript, DEL and U+0080 to U+009F are controls. JSON is
/// UTF-8, and the names of files and models may be anything.
void AppendQuoted(std::string& out, std::string_view text);

/// Four decimals, without zeros at the end: as fine as a probability means anything.
void AppendNumber(std::string& out, double value);

/// Writes values one after the other and puts commas, spaces and line breaks between them.
class JsonOutput {
 public:
  using Layout = JsonOptions::Layout;

  /// How the elements of an object or array are set.
  enum class Set { kInline, kLines };

  explicit JsonOutput(Layout layout) : layout_(layout) {}

  template <typename Body>
  void Object(Set set, Body&& body) {
    Container('{', '}', set, body);
  }

  template <typename Items, typename Body>
  void Array(Set set, const Items& items, Body&& body) {
    Container('[', ']', set, [&] {
      for (const auto& item : items) body(item);
    });
  }

  JsonOutput& Key(std::string_view key) {
    Separate();
    AppendQuoted(out_, key);
    out_ += layout_ == Layout::kLine ? ":" : ": ";
    after_key_ = true;
    return *this;
  }

  void Value(std::string_view text) {
    Separate();
    AppendQuoted(out_, text);
  }
  void Value(std::unsigned_integral auto number) {
    Separate();
    out_ += std::to_string(number);
  }
  void Value(double number) {
    Separate();
    AppendNumber(out_, number);
  }
  void Flag(bool flag) {
    Separate();
    out_ += flag ? "true" : "false";
  }

  void Bounds(Span span) {
    Key("begin").Value(span.begin);
    Key("end").Value(span.end);
  }

  void Spans(std::string_view key, const std::vector<Span>& spans) {
    Key(key).Array(Set::kInline, spans,
                   [&](Span span) { Object(Set::kInline, [&] { Bounds(span); }); });
  }

  void Indices(std::string_view key, const std::vector<std::size_t>& indices) {
    Key(key).Array(Set::kInline, indices, [&](std::size_t index) { Value(index); });
  }

  std::string Finish() && { return std::move(out_) + '\n'; }

 private:
  template <typename Body>
  void Container(char open, char close, Set set, Body&& body) {
    Separate();
    const Set outer = set_;
    set_ = layout_ == Layout::kLine ? Set::kInline : set;
    out_ += open;
    first_ = true;
    ++depth_;
    body();
    --depth_;
    if (set_ == Set::kLines && !first_) BreakLine();
    out_ += close;
    first_ = false;
    set_ = outer;
  }

  /// Called before every key and every value.
  void Separate() {
    if (after_key_) {
      after_key_ = false;
      return;
    }
    if (!first_) out_ += layout_ == Layout::kIndented && set_ == Set::kInline ? ", " : ",";
    if (set_ == Set::kLines) BreakLine();
    first_ = false;
  }

  void BreakLine() { out_ += '\n' + std::string(2 * depth_, ' '); }

  Layout layout_;
  std::string out_;
  Set set_ = Set::kInline;
  std::size_t depth_ = 0;
  bool first_ = true;
  bool after_key_ = false;
};

}  // namespace synoptic::views
