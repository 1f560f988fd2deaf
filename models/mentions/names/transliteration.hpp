#pragma once

#include "models/language/records/image.hpp"
#include "synoptic/internal/normalise_name.hpp"

namespace synoptic::mentions {

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
