// Nothing comes in; paragraphs on the history of Iraq that are hard to read back from a page go out.

/** Eight Arabic paragraphs with Latin names, digits, brackets and vowels, and an English one with Arabic in it. */
export const MIXED_PARAGRAPHS: readonly { readonly language: 'en' | 'ar'; readonly text: string }[] = [
  {
    language: 'ar',
    text: 'تأسست جريدة «الزوراء» في بغداد في ١٥ حزيران ١٨٦٩، وكانت تصدر بالعربية والتركية (أربع صفحات لكل لغة)، وبقيت حتى سنة ١٩١٧. ويذكر Ami Ayalon في كتابه The Press in the Arab Middle East (1995) أن عدد نسخها لم يتجاوز ٥٠٠ نسخة في سنواتها الأولى.',
  },
  {
    language: 'ar',
    text: 'كَتَبَ المُؤَرِّخُ عَبْدُ الرَّزَّاقِ الحَسَنِيُّ (١٩٠٣–١٩٩٧) تَارِيخَ الوِزَارَاتِ العِرَاقِيَّةِ فِي عَشَرَةِ أَجْزَاءٍ، وَطُبِعَ أَوَّلُهَا فِي صَيْدَا سَنَةَ ١٩٣٣؛ ثُمَّ أُعِيدَ طَبْعُهُ سَبْعَ مَرَّاتٍ.',
  },
  {
    language: 'ar',
    text: 'في البصرة (Basra) مدّت شركة Strick, Scott & Co. خطًّا نهريًّا منتظمًا إلى بغداد، وكانت الباخرة Mejidieh تقطع المسافة في ٤ أيام صعودًا و٣ أيام نزولًا، وأجرة الراكب ٢٫٥ روبية [في الدرجة الثالثة] سنة ١٨٩٨.',
  },
  {
    language: 'ar',
    text: 'أُحصي السكان أول مرة إحصاءً شاملًا في ١٩ تشرين الأول ١٩٤٧، فبلغ عددهم ٤٬٨١٦٬١٨٥ نسمة، منهم ٣٦٪ في المدن؛ ثم بلغ ٦٬٣٣٩٬٩٦٠ نسمة في إحصاء ١٢/١٠/١٩٥٧ (انظر Doris Adams, Iraq’s People and Resources, 1958, ص ٣١–٣٤).',
  },
  {
    language: 'ar',
    text: 'قَالَ الجَاحِظُ فِي رِسَالَةٍ لَهُ: «الكِتَابُ هُوَ الجَلِيسُ الَّذِي لَا يُطْرِيكَ، وَالصَّدِيقُ الَّذِي لَا يُغْرِيكَ»؛ وَكَانَ يَكْتَرِي دَكَاكِينَ الوَرَّاقِينَ وَيَبِيتُ فِيهَا لِلنَّظَرِ (كَمَا رَوَى أَبُو هِفَّانَ).',
  },
  {
    language: 'ar',
    text: 'افتتحت الإذاعة العراقية في ١ تموز ١٩٣٦ بقدرة ٢٥٠ واطًا، ثم بثت BBC بالعربية من Daventry في ٣ كانون الثاني ١٩٣٨. وظهر التلفزيون (قناة ٨) في بغداد في ٢ أيار ١٩٥٦ بأجهزة من شركة Pye Ltd البريطانية، وهو من أقدم ما عُرف في المنطقة.',
  },
  {
    language: 'ar',
    text: 'أعيد بناء جامعة بغداد في الجادرية على تصميم Walter Gropius ومكتبه The Architects Collaborative (TAC) منذ ١٩٥٧؛ ووُضعت للمدينة مخططات أخرى: Minoprio & Spencely سنة ١٩٥٦، وDoxiadis Associates سنة ١٩٥٨، ثم Polservice بين ١٩٦٧ و١٩٧٣.',
  },
  {
    language: 'ar',
    text: 'تنشر المكتبة الوطنية فهارسها في https://example.org/baghdad/library?year=1961 مجانًا، وفيها (حتى الآن) نحو ٤٠٠٬٠٠٠ بطاقة؛ وللسؤال يُكتب إلى library@example.org أو يُتصل بالرقم ‎+964 1 555 0100 بين الساعة ٩:٣٠ و١٤:٠٠.',
  },
  {
    language: 'en',
    text: 'The street of the booksellers in Baghdad, شارع المتنبي, was given its name in 1932; before that it was known as جديد حسن باشا (after a governor of the eighteenth century). A visitor of 1951 counted twenty-six shops, and bought a copy of ألف ليلة وليلة printed at Bulaq in 1835 for 750 fils.',
  },
];

/** Arabic without digits or Latin letters: what must come back whole. */
export const PURE_PARAGRAPHS: readonly string[] = [
  'كان سوق الوراقين في بغداد أيام العباسيين يضم أكثر من مئة دكان، يباع فيها الورق والحبر والكتب، ويجلس إليها العلماء والأدباء، ومنها خرجت نسخ كثيرة من كتب الطب والفلك والحساب إلى قرطبة وسمرقند.',
  'وَكَانَتِ النُّسْخَةُ تُقَابَلُ بِأَصْلِهَا سَطْرًا سَطْرًا، ثُمَّ تُجَلَّدُ وَتُبَاعُ؛ فَإِنْ وُجِدَ فِيهَا سَقْطٌ أُلْحِقَ فِي الحَاشِيَةِ بِخَطٍّ دَقِيقٍ، وَكُتِبَ إِلَى جَانِبِهِ: صَحَّ.',
  'ولم تعرف المدينة المطبعة إلا متأخرة، فقد جاءت بها القوافل من الموصل وبيروت، وطُبعت فيها أول الأمر أوراق الديوان والتقاويم، ثم الجرائد والروايات ودواوين الشعراء، فتبدلت صنعة الكتاب في جيل واحد.',
];
