"""What a run tells whoever was not there: two files, a mail, a webhook."""
