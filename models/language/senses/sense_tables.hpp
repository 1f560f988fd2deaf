#pragma once

#include <string_view>

#include "models/language/records/sections.hpp"

namespace synoptic::language {

/// Compiles [opposites]: words and phrases with senses that have opposites (axes.hpp), and [roles]:
/// those by which one reads who does something to whom (relations.hpp).
const SectionCompiler& SenseSections();

/// How the value of an entry writes its senses, two bytes each: a letter and an index of axes.hpp,
/// or of relations.hpp.
inline constexpr char kFirstPole = '+';
inline constexpr char kSecondPole = '-';
inline constexpr char kNegation = 'n';
inline constexpr char kDenial = 'd';
inline constexpr char kFirstAxis = '!';  // The index is added to it.
// Of marks the second byte says on which side of a name they stand.
inline constexpr char kSubjectMark = 's';
inline constexpr char kObjectMark = 'o';
inline constexpr char kAgentMark = 'a';
inline constexpr char kOtherMark = 't';
inline constexpr char kAsideMark = 'x';
inline constexpr char kNounMark = 'n';
inline constexpr char kPassiveMark = 'p';
/// A key of [roles], and of the table that says where things stand, if the key is there.
inline constexpr std::string_view kPassiveKey = "passive";
/// The endings by which a name is hardly a subject.
inline constexpr std::string_view kObliqueKey = "oblique_end";
inline constexpr char kMarkBefore = '<';
inline constexpr char kMarkBehind = '>';

}  // namespace synoptic::language
