#pragma once

// The one place that sees nlohmann's large header.

#include <array>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "synoptic/error.hpp"
#include "synoptic/internal/character_boundary.hpp"

namespace synoptic::views {

using Json = nlohmann::json;

inline std::string Quote(std::string_view text) { return '"' + std::string(text) + '"'; }

/// Articles are long, messages are not.
inline std::string Shorten(std::string text) {
  constexpr std::size_t kLongest = 120;
  if (text.size() <= kLongest) return text;
  std::size_t cut = kLongest;
  while (!IsCharacterBoundary(text, cut)) --cut;
  return text.substr(0, cut) + " ...";
}

/// A value as an error message shows it.
inline std::string Describe(const Json& json) {
  switch (json.type()) {
    case Json::value_t::object:
      return "an object";
    case Json::value_t::array:
      return json.empty() ? "an empty array" : "an array";
    default:
      break;
  }
  return Shorten(json.dump());
}

/// A value of the document together with its place in it. Does not outlive the document.
class JsonValue {
 public:
  JsonValue(const Json& json, std::string path) : json_(&json), path_(std::move(path)) {}

  JsonValue operator[](const char* key) const {
    if (!json_->is_object()) Fail("an object");
    const auto member = json_->find(key);
    if (member == json_->end()) Fail("an object with " + Quote(key), "none of that name");
    return {*member, path_.empty() ? key : path_ + '.' + key};
  }

  /// Whether it is an object with such a member.
  bool Has(const char* key) const { return json_->is_object() && json_->contains(key); }

  /// An array, each element read by `read`.
  template <typename Read>
  auto Each(Read&& read) const {
    if (!json_->is_array()) Fail("an array");
    std::vector<decltype(read(*this))> elements;
    elements.reserve(json_->size());
    for (const Json& element : *json_) {
      elements.push_back(
          read(JsonValue(element, path_ + '[' + std::to_string(elements.size()) + ']')));
    }
    return elements;
  }

  std::string Text() const {
    if (!json_->is_string()) Fail("a string");
    return json_->get<std::string>();
  }

  std::size_t Whole() const {
    if (!json_->is_number_unsigned()) Fail("a whole number");
    return json_->get<std::size_t>();
  }

  /// A position in an array of `size` elements.
  std::size_t Index(std::size_t size, std::string_view of_what) const {
    if (!json_->is_number_unsigned() || json_->get<std::size_t>() >= size) {
      Fail("the index of one of " + std::to_string(size) + ' ' + std::string(of_what));
    }
    return json_->get<std::size_t>();
  }

  double Number(double lowest, double highest) const {
    if (!json_->is_number() || json_->get<double>() < lowest || json_->get<double>() > highest) {
      Fail("a number from " + Json(lowest).dump() + " to " + Json(highest).dump());
    }
    return json_->get<double>();
  }
  double Probability() const { return Number(0, 1); }

  bool Flag() const {
    if (!json_->is_boolean()) Fail("true or false");
    return json_->get<bool>();
  }

  /// The one of `values` that has this name.
  template <typename Enum, std::size_t kCount>
  Enum OneOf(const std::array<Enum, kCount>& values, std::string_view (*name)(Enum)) const {
    std::string expected;
    for (const Enum value : values) {
      if (json_->is_string() && json_->get_ref<const std::string&>() == name(value)) return value;
      expected += (expected.empty() ? "one of " : ", ") + Quote(name(value));
    }
    Fail(expected);
  }

  [[noreturn]] void Fail(const std::string& expected) const { Fail(expected, Describe(*json_)); }
  [[noreturn]] void Fail(const std::string& expected, const std::string& found) const {
    throw Error(ErrorCode::kInvalidFormat, (path_.empty() ? "the top level" : path_) +
                                               ": expected " + expected + ", found " + found);
  }

 private:
  const Json* json_;
  std::string path_;
};

}  // namespace synoptic::views
