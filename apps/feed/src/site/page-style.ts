// Nothing comes in; the style sheets of the download page and of the reading pages go out.

/** Logical properties alone, so that one sheet serves both directions; colours for day and night, none in print. */
const SHARED = `
:root { color-scheme: light dark; --ink: #1d1a16; --paper: #fdfbf6; --faint: #5c554b; --line: #d8d0c2; --link: #7a2a12; --mark: #f3e6c4; }
@media (prefers-color-scheme: dark) { :root { --ink: #ece6da; --paper: #171512; --faint: #b3aa9a; --line: #45403a; --link: #f0a585; --mark: #4a3d1c; } }
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 1.05rem/1.5 "EB Garamond", Garamond, Georgia, "Times New Roman", serif; text-size-adjust: 100%; }
:lang(ar), :lang(fa), :lang(ckb) { font-family: "Amiri", "Noto Naskh Arabic", "Geeza Pro", "Traditional Arabic", "Times New Roman", serif; line-height: 1.75; }
:lang(en), :lang(fr) { font-family: "EB Garamond", Garamond, Georgia, "Times New Roman", serif; line-height: 1.5; }
body { margin: 0 auto; padding: 1rem; }
a { color: var(--link); text-underline-offset: 0.15em; }
a:focus-visible, input:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; inset-inline-start: -100vw; }
.skip:focus { inset-inline-start: 1rem; background: var(--paper); padding: 0.5rem; z-index: 1; }
h1 { font-size: 1.9rem; line-height: 1.25; margin-block: 0.6em 0.3em; }
h2 { font-size: 1.35rem; line-height: 1.3; margin-block: 1.6em 0.5em; }
h3 { font-size: 1.1rem; line-height: 1.35; margin-block: 0 0.25em; }
p { margin-block: 0 0.6em; }
nav ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; }
nav a, .links a { display: inline-block; padding-block: 0.3rem; }
.faint { color: var(--faint); font-size: 0.95em; }
footer.page { border-block-start: 1px solid var(--line); color: var(--faint); font-size: 0.95em; margin-block-start: 3rem; padding-block: 1rem; }
[hidden] { display: none !important; }
`.trim();

export const DOWNLOAD_STYLE = `${SHARED}
body { max-width: 62rem; }
.books { display: grid; gap: 1.5rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr)); list-style: none; margin: 0; padding: 0; }
.books > li { display: flex; gap: 1rem; align-items: start; }
.cover { border: 1px solid var(--line); flex: none; height: auto; width: 7.5rem; }
.downloads { display: flex; flex-wrap: wrap; gap: 0.5rem; list-style: none; margin: 0.5rem 0 0; padding: 0; }
.downloads a { border: 1px solid var(--link); border-radius: 0.3rem; display: block; padding: 0.35rem 0.7rem; text-decoration: none; }
.downloads a:hover { background: var(--mark); }
.texts { list-style: none; margin: 0; padding: 0; }
.texts > li { border-block-start: 1px solid var(--line); padding-block: 0.8rem; }
.texts p { margin-block: 0.15em; }
.links { display: flex; flex-wrap: wrap; gap: 0.2rem 1rem; }
label { display: block; }
input[type=search] { background: transparent; border: 1px solid var(--faint); border-radius: 0.3rem; color: inherit; font: inherit; max-width: 30rem; padding: 0.4rem 0.6rem; width: 100%; }
@media (max-width: 26rem) { .books > li { gap: 0.7rem; } .cover { width: 5.5rem; } }
@media print { :root { --ink: #000; --paper: #fff; --faint: #333; --line: #999; --link: #000; } nav, form, .skip { display: none; } .books > li, .texts > li { break-inside: avoid; } .downloads a::after { content: " <" attr(href) ">"; font-size: 0.8em; } }`;

export const READING_STYLE = `${SHARED}
body { max-width: 40rem; }
main { font-size: 1.12rem; overflow-wrap: break-word; }
:target { background: var(--mark); scroll-margin-block-start: 1rem; }
.permalink { color: var(--faint); font-size: 0.8em; margin-inline-start: 0.4em; opacity: 0; text-decoration: none; }
:hover > .permalink, :target > .permalink, .permalink:focus { opacity: 1; }
@media (hover: none) { .permalink { opacity: 0.55; } }
.line { display: block; }
.line + br { display: none; }
.pair { margin-block: 0 1.2em; }
.pair > p { margin-block-end: 0.35em; }
.subtitle { color: var(--faint); font-size: 1.1em; }
.byline { color: var(--faint); font-size: 0.93em; margin-block-end: 1em; }
.byline p { margin-block: 0 0.1em; }
.summary { border-block: 1px solid var(--line); margin-block: 1.2em 2em; padding-block: 0.7em 0.2em; }
blockquote { border-inline-start: 3px solid var(--line); margin-block: 1.1em; margin-inline: 0; padding-inline-start: 1.1em; }
.epigraph { border: 0; margin-inline-start: 25%; }
.downloads { display: flex; flex-wrap: wrap; gap: 0.5rem; list-style: none; margin: 2rem 0 0; padding: 0; }
.downloads a { border: 1px solid var(--link); border-radius: 0.3rem; display: block; padding: 0.35rem 0.7rem; text-decoration: none; }
.attribution, .signature { text-align: end; }
.pull-quote { border-block: 2px solid var(--line); font-size: 1.15em; margin-block: 1.4em; padding-block: 0.6em 0.2em; text-align: center; }
.verse { margin-block: 1.2em; margin-inline-start: 2em; }
ol, ul { padding-inline: 1.6em 0; }
figure { margin: 1.4em 0; }
img { height: auto; max-width: 100%; }
@media (prefers-color-scheme: dark) { figure img { background: #fff; } }
figcaption, caption { color: var(--faint); font-size: 0.93em; padding-block: 0.4em; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; margin-block: 1.2em; }
thead { border-block-end: 1px solid; }
th, td { padding-block: 0.3em; padding-inline: 0 1em; text-align: start; vertical-align: top; }
th.center, td.center { text-align: center; }
th.end, td.end { text-align: end; }
pre { overflow-x: auto; text-align: start; }
hr { border: 0; border-block-start: 1px solid var(--line); margin: 1.8em 38%; }
sup { font-size: 0.75em; line-height: 0; }
.notes { border-block-start: 1px solid var(--line); font-size: 0.93em; margin-block-start: 2.5em; }
.note .pair { margin-block-end: 0.3em; }
.mark { color: var(--faint); font-size: 0.85em; }
@media print { :root { --ink: #000; --paper: #fff; --faint: #333; --line: #999; --link: #000; } nav, .skip, .permalink { display: none; } main { font-size: 11pt; } }
`;
