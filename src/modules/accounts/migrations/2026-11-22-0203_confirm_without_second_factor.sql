-- Who types a password once more has shown that they are still there, but no second factor: this makes credentials
-- changeable for a while and opens no role. Both were one moment before, so that a password typed twice opened what a
-- second factor is asked for; sessions whose way tells no second factor lose it.
alter table accounts.session add column confirmed_at timestamptz;
update accounts.session set confirmed_at = strong_at;
update accounts.session as s set strong_at = null
  where s.way in ('password', 'link', 'invitation')
    and not exists (select from accounts.totp t where t.person_id = s.person_id)
    and not exists (select from accounts.passkey p where p.person_id = s.person_id);
