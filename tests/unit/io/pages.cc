#include "tests/unit/io/pages.hpp"

namespace synoptic::testing {
namespace {

constexpr char kText[] = R"(
<p>The old bridge over the Lenn was opened again on Monday, two years after the flood that had
taken its middle arch.</p>
<figure><img src="bridge.jpg"><figcaption>The bridge on Sunday evening. Photo: A. Painter, who
stood on the other bank of the river for it.</figcaption></figure>
<p>Repairs cost &euro;4.2&nbsp;million &amp; took longer than the 14 months that the town had
plan&shy;ned. &ldquo;We are happy,&rdquo; said the mayor, <a href="/ada">Ada Holm</a>.</p>
<h2>What was repaired</h2>
<ul><li>The middle arch, of which nothing had been left standing.</li><li>The lamps along both sides of the road.</li></ul>
<blockquote class="twitter-tweet"><p>We walked over it at dawn and nobody else was there yet.</p></blockquote>
<table><tr><th>Year</th><th>Cars a day</th></tr><tr><td>2021</td><td>9,400 or so</td></tr></table>
<aside><h3>Newsletter</h3><p>Read what happens in your town every morning before anybody else does.</p></aside>
<div class="article__related-links"><h3>Related</h3><p>The other bridge of the town was closed for the whole winter.</p></div>
<p>Cars may use the bridge from Friday on; until then it belongs to those who walk.</p>)";

}  // namespace

std::string Page(const std::string& head, const std::string& text) {
  return R"(<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Bridge opens again | The Lenn Post</title>
)" + head +
         R"(</head><body>
<div id="cookie-banner"><p>We and our partners store things on your device, and ask you to agree to it.</p></div>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<main><article>
<h1>Bridge opens again</h1>
<div class="story">)" +
         (text.empty() ? kText : text) + R"(</div>
</article>
<section class="comments"><p>I have lived here for sixty years and never saw so many people on it.</p></section>
</main>
<footer><p>The Lenn Post is printed in the mill at the end of the market street.</p></footer>
<script>var page = "<p>not a text of this page, in spite of how it looks to us</p>";</script>
</body></html>
)";
}

}  // namespace synoptic::testing
