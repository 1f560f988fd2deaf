#pragma once

#include <string>
#include <string_view>

#include "models/language/records/image.hpp"

namespace synoptic::mentions {

/// A name in small Latin letters and digits, its words separated by single spaces: "emmanuel
/// macron" of "Emmanuel Macron", "emmanuel makron" of "Эммануэль Макрон", "emanyueru makuron" of
/// "エマニュエル・マクロン". Characters that transcribe foreign names in Chinese give what they
/// stand for rather than their pinyin ("maklong" of "马克龙"). Empty if nothing of it can be
/// written so. Requires UTF-8. Safe to call from many threads.
std::string NormaliseName(std::string_view name);

/// Whether a Chinese character is one that foreign names are transcribed with.
enum class Transcribes {
  kNo,
  kSometimes,  ///< It occurs as much in other words ("大", "国").
  kMostly,     ///< "尔", "斯", "娜".
};
Transcribes TranscribesNames(char32_t character);

/// The same for many characters.
class Transcription {
 public:
  Transcription();
  Transcribes Of(char32_t character) const;

 private:
  language::Table characters_;
};

}  // namespace synoptic::mentions
