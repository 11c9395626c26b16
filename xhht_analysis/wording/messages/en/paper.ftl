# A report printed (PDF) and as a Word document.

paper-mark = ◇ WITH ILLUSTRATIVE FIGURES
paper-table = Table
paper-figure = Figure

## The formal parts of the Word document: whoever issues it fills in what is in square brackets
word-superior = [SUPERIOR BODY]
word-issuer = [ISSUING BODY]
word-number = No.: [number]
word-nation = SOCIALIST REPUBLIC OF VIET NAM
word-motto = Independence - Freedom - Happiness
word-place-and-day = [place], [day] [month] [year]
word-recipients = Recipients:
word-recipient = - [recipients];
word-archive = - Filed: [archive].
word-office = [OFFICE OF THE SIGNATORY]
word-signature = [signature]
word-signer = [signatory]
