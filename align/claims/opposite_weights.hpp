#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "synoptic/internal/field.hpp"

/// What tells opposites from words that only look like some, and what decides it. The values stand
/// in align/weights/opposites.tsv.
namespace synoptic::claims {

/// Two poles of one axis, "rose" and "fell", on the two sides.
struct ReversedFeatures {
  static constexpr std::array<std::string_view, 24> kNames = {
      "place",             // How much alike the places are, of eight words and of two.
      "near",              //
      "place_squared",     //
      "similarity",        // Of the two words; those of one meaning are hardly opposites.
      "similar_squared",   //
      "similar_in_place",  //
      "gap_least",         // How much nearer each is to the other than to any other word.
      "gap_most",          //
      "rival",             // The best that either word finds elsewhere.
      "same_found",        // How well they find words of their own pole,
      "same_is_there",     // and whether there are any.
      "found",             // How well the words of the sides are found.
      "weight",            // The rarer the words.
      "denied",            // What may turn one of them stands near.
      "negated",           //
      "apart",             // How far apart they stand, in parts of the sides.
      "nots_apart",        // One side negates more than the other.
      "senses",            // The axes of both words.
      "loose",             //
      "alike",             // Are written alike.
      "order",             // What the axis is about.
      "statement",         //
      "change",            //
      "shared",            // How many names and figures are on both sides.
  };
  static constexpr std::size_t kCount = kNames.size();
};

/// "Not" on one side, and the word it negates on the other.
struct NegatedFeatures {
  static constexpr std::array<std::string_view, 21> kNames = {
      "place",              //
      "near",               //
      "place_squared",      //
      "similarity",         // Of the word that is negated and its match.
      "similar_squared",    //
      "similar_in_place",   //
      "gap_here",           // How much nearer the match is than any other word.
      "gap_there",          //
      "nots",               // How many there are on the other side, or any.
      "nots_are_there",     //
      "denials",            // The same of what denies by itself.
      "denials_are_there",  //
      "nearest",            // The words between the match and the nearest of both.
      "nots_here",          //
      "not_found",          // How well "not" itself is found on the other side.
      "found",              //
      "weight",             //
      "steps",              // From "not" to its word.
      "polar",              // The word is a pole of an axis.
      "behind",             // "Not" stands behind its word.
      "shared",             // How many names and figures are on both sides.
  };
  static constexpr std::size_t kCount = kNames.size();
};

/// Logistic regressions, the bias last, and from what probability on words are opposites. Where the
/// articles were written apart, the words around two opposites match less, and what is opposite of
/// two statements that are linked is mostly told of one thing; so there are others for these. Who
/// changed places is told by how much better each of the two finds the other of the other side than
/// the one in its own place, wherever.
struct OppositeWeights {
  std::array<float, ReversedFeatures::kCount + 1> reversed;
  std::array<float, NegatedFeatures::kCount + 1> negated;
  std::array<float, ReversedFeatures::kCount + 1> retold_reversed;
  std::array<float, NegatedFeatures::kCount + 1> retold_negated;
  float least_reversed;
  float least_negated;
  float least_swapped;  ///< No probability: how much better.
  float least_retold_reversed;
  float least_retold_negated;

  static constexpr std::array<weights::Field<OppositeWeights>, 5> kFields = {
      {{"least_reversed", &OppositeWeights::least_reversed},
       {"least_negated", &OppositeWeights::least_negated},
       {"least_swapped", &OppositeWeights::least_swapped},
       {"least_retold_reversed", &OppositeWeights::least_retold_reversed},
       {"least_retold_negated", &OppositeWeights::least_retold_negated}}};
};

}  // namespace synoptic::claims
